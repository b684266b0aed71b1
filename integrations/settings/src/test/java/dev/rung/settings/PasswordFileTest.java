package dev.rung.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.rung.settings.testing.Project;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

@DisabledOnOs(OS.WINDOWS)
class PasswordFileTest {

    @TempDir
    private Path directory;

    private Project project() {
        return new Project(directory)
                .variable("PGHOST", "db")
                .variable("PGDATABASE", "sh:op")
                .variable("PGUSER", "app");
    }

    private static String found(Project project) {
        var value = project.settings().value(Setting.PASSWORD);
        return value.text().orElse("nothing") + " from " + value.origin().text();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "db:5432:sh\\:op:app:s3cret|s3cret",
                "*:*:*:*:s3cret|s3cret",
                "db:*:sh\\:op:app:p\\:a\\\\ss|p:a\\ss",
                "db:5432:*:app:a:b|a:b",
                "#db:5432:*:app:x|nothing",
                "other:*:*:*:x|nothing",
                "db:6432:*:*:x|nothing",
                "*:*:shop:*:x|nothing",
                "*:*:*:other:x|nothing",
                "*:*:*:x|nothing",
                "d*:*:*:*:x|nothing"
            })
    void a_line_fits_by_host_port_database_and_user(String line, String password) {
        assertThat(found(project().ownFile(".pgpass", line + "\n"))).startsWith(password + " from ");
    }

    @Test
    void the_first_line_that_fits_counts() {
        assertThat(found(project().ownFile(".pgpass", "# mine\nx:*:*:*:no\n*:*:*:app:first\n*:*:*:*:second\n")))
                .isEqualTo("first from .pgpass line 3");
    }

    @Test
    void another_file_can_be_named() {
        var project = project().ownFile("passwords", "*:*:*:*:s3cret").variable("PGPASSFILE", "home/passwords");

        assertThat(found(project)).isEqualTo("s3cret from passwords line 1");
    }

    @Test
    void any_of_several_hosts_fits() {
        var project = project().ownFile(".pgpass", "\\:\\:1:7:*:*:s3cret");

        assertThat(found(project.variable("RUNG_URL", "postgresql://a,[::1]:7/shop")))
                .startsWith("s3cret ");
    }

    @ParameterizedTest
    @CsvSource({"rw-r-----", "rw----r--", "rw--w----"})
    void a_file_that_others_may_read_is_ignored_with_a_warning(String permissions) {
        var project = project().ownFile(".pgpass", "*:*:*:*:s3cret", permissions);
        var log = (Logger) LoggerFactory.getLogger(PasswordFile.class);
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        log.addAppender(lines);
        try {
            assertThat(found(project)).isEqualTo("nothing from default");
        } finally {
            log.detachAppender(lines);
        }
        assertThat(lines.list.stream().map(ILoggingEvent::toString).toList())
                .isEqualTo(
                        List.of("[WARN] rung: %s is ignored: others may read it (%s); chmod 0600 makes it yours alone"
                                .formatted(directory.resolve("home/.pgpass"), permissions)));
    }
}
