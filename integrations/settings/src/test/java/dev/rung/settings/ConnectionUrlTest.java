package dev.rung.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.settings.ConnectionTarget.Host;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionUrlTest {

    private static String shape(String text) {
        var url = ConnectionUrl.parse(text);
        var parameters = url.parameters().stringPropertyNames().stream()
                .sorted()
                .map(name -> name + "=" + url.parameters().getProperty(name))
                .toList();
        return "%s %s %s %s %s"
                .formatted(
                        url.hosts().stream()
                                .map(host -> host.name() + ":" + host.port())
                                .toList(),
                        url.database().orElse("-"),
                        url.user().orElse("-"),
                        url.password().orElse("-"),
                        parameters);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:postgresql://db:6432/shop|[db:6432] shop - - []",
                "jdbc:postgresql://db/shop?user=a+b&password=p%26q|[db:5432] shop a b p&q []",
                "jdbc:postgresql://a:1,b/shop?targetServerType=primary|[a:1, b:5432] shop - - [targetServerType=primary]",
                "jdbc:postgresql://[::1]:7/shop|[[::1]:7] shop - - []",
                "jdbc:postgresql:shop|[] shop - - []",
                "jdbc:postgresql:/|[] - - - []",
                "jdbc:postgresql://db/?foo=bar&ssl|[db:5432] - - - [foo=bar, ssl=]",
                "postgresql://app:p%40ss:w@db:6432/shop|[db:6432] shop app p@ss:w []",
                "postgres://app@db/my%20shop?sslmode=require|[db:5432] my shop app - [sslmode=require]",
                "postgresql:///shop?host=a,b&port=1,2|[a:1, b:2] shop - - []",
                "postgresql://db/shop?port=6432|[db:6432] shop - - []",
                "postgresql://db?dbname=a+b&user=u&password=p|[db:5432] a+b u p []",
                "postgresql:///|[] - - - []",
                "postgresql://a,b:2/shop?target_session_attrs=read-write|[a:5432, b:2] shop - - [targetServerType=primary]",
                "postgresql://db/shop?connect_timeout=3&application_name=x&keepalives=1|[db:5432] shop - - [ApplicationName=x, connectTimeout=3, tcpKeepAlive=true]",
                "postgresql://db/shop?client_encoding=UTF8&load_balance_hosts=random|[db:5432] shop - - [loadBalanceHosts=true]",
                "postgresql://db/shop?channel_binding=require&gssencmode=disable&options=-c%20x%3D1|[db:5432] shop - - [channelBinding=require, gssEncMode=disable, options=-c x=1]",
            })
    void is_read_as_the_driver_or_libpq_reads_it(String text, String expected) {
        assertThat(shape(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "mysql://app:s3cret@db/shop|url is no URL of PostgreSQL",
                "jdbc:postgresql://app:s3cret@db/shop|url has a user before an @, which the driver does not read",
                "jdbc:postgresql://db:s3cret/shop|url has no host and port where they belong",
                "postgresql://db:0/shop|port \"0\" does not exist",
                "postgresql://db:65536/shop|port \"65536\" does not exist",
                "postgresql://db/shop?sslmod=require|url: the driver has no parameter like \"sslmod\"",
                "postgresql://db/shop?sslcompression=1|url: the driver has no parameter like \"sslcompression\"",
                "postgresql://db/shop?client_encoding=latin1|url: the driver has no parameter like \"client_encoding\"",
                "postgresql://db/shop?target_session_attrs=master|url: target_session_attrs \"master\" does not exist",
                "postgresql://%2Fvar%2Frun/shop|host \"/var/run\" is a Unix socket, and the driver has none",
                "postgresql:///shop?host=/tmp|host \"/tmp\" is a Unix socket, and the driver has none",
                "postgresql:///shop?host=a,b&port=1,2,3|3 ports for 2 hosts",
                "postgresql://db/shop?service=x|url has a service, which is only read where there is no URL",
                "jdbc:postgresql:///?service=x|url has a service, which is only read where there is no URL",
                "jdbc:postgresql://db/shop?user=%zz|url has a % that begins no code",
            })
    void what_cannot_be_read_is_refused_without_its_secrets(String text, String flaw) {
        var thrown = assertThrows(UnusableValueException.class, () -> ConnectionUrl.parse(text));

        assertThat(thrown.flaw()).isEqualTo(flaw);
        assertThat(thrown.fix()).isNotBlank().doesNotContain("s3cret");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://app:s3cret@db/shop",
                "postgresql://app:s3@cret@db/shop?password=s3cret",
                "jdbc:postgresql://db/shop?user=app&password=s3cret&sslmode=require",
                "jdbc:postgresql://db/shop?sslpass%77ord=s3cret"
            })
    void no_password_is_shown(String url) {
        assertThat(UrlMask.masked(url)).doesNotContain("s3cret", "cret").contains("***", "db/shop");
    }

    @Test
    void what_has_no_password_is_shown_as_it_is() {
        for (var url :
                new String[] {"postgresql://app@db:1/shop?x=a:b@c", "jdbc:postgresql:shop", "jdbc:postgresql://db:1/"
                }) {
            assertThat(UrlMask.masked(url)).isEqualTo(url);
        }
    }

    @Test
    void the_driver_gets_hosts_ports_and_a_database_of_any_name() {
        var target = new ConnectionTarget(
                java.util.List.of(new Host("a", 1), new Host("[::1]", 2)), "my shop?", new Properties());

        assertThat(target.url()).isEqualTo("jdbc:postgresql://a:1,[::1]:2/my%20shop%3F");
        assertThat(Optional.ofNullable(org.postgresql.Driver.parseURL(target.url(), null))
                        .map(each -> each.getProperty("PGDBNAME")))
                .contains("my shop?");
    }
}
