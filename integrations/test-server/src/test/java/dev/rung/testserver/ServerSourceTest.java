package dev.rung.testserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ServerSourceTest {

    @Test
    void is_embedded_or_else_a_container_where_nothing_is_asked_for() {
        assertThat(askedFor(Map.of(), Map.of()))
                .extracting(ServerSource::label)
                .containsExactly("embedded", "container postgres:18-alpine");
    }

    @Test
    void is_nothing_but_what_the_property_names() {
        assertThat(askedFor(Map.of(), Map.of("rung.test.server", "embedded"))).containsExactly(new EmbeddedServer());
        assertThat(askedFor(Map.of(), Map.of("rung.test.server", "Containers", "rung.test.postgres", "16")))
                .extracting(ServerSource::label)
                .containsExactly("container postgres:16-alpine");
    }

    @Test
    void is_the_server_of_the_environment_and_hides_its_password() {
        var environment = Map.of(
                "RUNG_TEST_JDBC_URL",
                "jdbc:postgresql://db.example:5433/postgres?user=me&password=canary&sslmode=require");

        var source = onlyOne(askedFor(environment, Map.of()));

        assertThat(source).asString().doesNotContain("canary");
        assertThat(source.start())
                .isEqualTo(
                        new ServerLogin("jdbc:postgresql://db.example:5433/postgres?sslmode=require", "me", "canary"))
                .asString()
                .doesNotContain("canary");
    }

    @Test
    void prefers_user_and_password_beside_the_url() {
        var environment = Map.of(
                "RUNG_TEST_JDBC_URL", "jdbc:postgresql://h/d?user=x&password=y",
                "RUNG_TEST_USER", "me",
                "RUNG_TEST_PASSWORD", "mine");

        var login = onlyOne(askedFor(environment, Map.of())).start();

        assertThat(login.user()).isEqualTo("me");
        assertThat(login.password()).isEqualTo("mine");
        assertThat(login.toDatabase("other").url()).isEqualTo("jdbc:postgresql://h/other");
    }

    @Test
    void refuses_a_url_that_the_driver_cannot_read_without_repeating_it() {
        var source = onlyOne(askedFor(Map.of("RUNG_TEST_JDBC_URL", "jdbc:postgres://h/d?password=canary"), Map.of()));

        var refused = assertThrows(IllegalStateException.class, source::start);

        assertThat(refused)
                .hasMessageContaining("jdbc:postgresql://host")
                .message()
                .doesNotContain("canary");
    }

    @Test
    void refuses_to_choose_between_a_url_and_containers() {
        var environment = Map.of("RUNG_TEST_JDBC_URL", "jdbc:postgresql://h/d");

        var refused = assertThrows(
                IllegalStateException.class, () -> askedFor(environment, Map.of("rung.test.server", "containers")));

        assertThat(refused).hasMessageContaining("unset one of them");
    }

    @Test
    void refuses_an_unknown_server() {
        var refused = assertThrows(
                IllegalStateException.class, () -> askedFor(Map.of(), Map.of("rung.test.server", "docker")));

        assertThat(refused).hasMessageContaining("embedded or containers");
    }

    private static ServerSource onlyOne(List<ServerSource> sources) {
        assertThat(sources).hasSize(1);
        return sources.get(0);
    }

    private static List<ServerSource> askedFor(Map<String, String> environment, Map<String, String> properties) {
        return ServerSource.askedFor(environment::get, properties::get);
    }
}
