package dev.rung.runtime.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class ServerSourceTest {

    @Test
    void is_embedded_where_nothing_is_asked_for() {
        assertThat(askedFor(Map.of(), Map.of())).isEqualTo(new EmbeddedServer());
    }

    @Test
    void is_the_server_of_the_environment_and_hides_its_password() {
        Map<String, String> environment = Map.of(
                "RUNG_TEST_JDBC_URL",
                "jdbc:postgresql://db.example:5433/postgres?user=me&password=canary&sslmode=require");

        ServerSource source = askedFor(environment, Map.of());

        assertThat(source).asString().doesNotContain("canary");
        assertThat(source.start())
                .isEqualTo(
                        new ServerLogin("jdbc:postgresql://db.example:5433/postgres?sslmode=require", "me", "canary"))
                .asString()
                .doesNotContain("canary");
    }

    @Test
    void prefers_user_and_password_beside_the_url() {
        Map<String, String> environment = Map.of(
                "RUNG_TEST_JDBC_URL", "jdbc:postgresql://h/d?user=x&password=y",
                "RUNG_TEST_USER", "me",
                "RUNG_TEST_PASSWORD", "mine");

        ServerLogin login = askedFor(environment, Map.of()).start();

        assertThat(login.user()).isEqualTo("me");
        assertThat(login.password()).isEqualTo("mine");
        assertThat(login.toDatabase("other").url()).isEqualTo("jdbc:postgresql://h/other");
    }

    @Test
    void refuses_a_url_that_the_driver_cannot_read_without_repeating_it() {
        ServerSource source = askedFor(Map.of("RUNG_TEST_JDBC_URL", "jdbc:postgres://h/d?password=canary"), Map.of());

        IllegalStateException refused = assertThrows(IllegalStateException.class, source::start);

        assertThat(refused)
                .hasMessageContaining("jdbc:postgresql://host")
                .message()
                .doesNotContain("canary");
    }

    @Test
    void refuses_to_choose_between_a_url_and_containers() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class,
                () -> askedFor(
                        Map.of("RUNG_TEST_JDBC_URL", "jdbc:postgresql://h/d"),
                        Map.of("rung.test.server", "containers")));

        assertThat(refused).hasMessageContaining("unset one of them");
    }

    @Test
    void refuses_a_server_nobody_knows() {
        IllegalStateException refused = assertThrows(
                IllegalStateException.class, () -> askedFor(Map.of(), Map.of("rung.test.server", "docker")));

        assertThat(refused).hasMessageContaining("embedded (the default) or containers");
    }

    @Test
    void fails_with_the_reason_where_containers_are_asked_for_and_docker_is_not_there() {
        ServerSource containers = new ContainerServer("16", () -> Optional.of("no socket"));

        IllegalStateException refused = assertThrows(IllegalStateException.class, containers::start);

        assertThat(refused)
                .hasMessageContaining("PostgreSQL 16 in a container")
                .hasMessageContaining("no socket")
                .hasMessageContaining("docker info")
                .hasMessageContaining("RUNG_TEST_JDBC_URL");
    }

    @Test
    void asks_for_the_version_of_the_container() {
        ServerSource containers = new ContainerServer(null, Optional::empty);

        IllegalStateException refused = assertThrows(IllegalStateException.class, containers::start);

        assertThat(refused).hasMessageContaining("-Drung.test.postgres=");
    }

    @Test
    void names_the_cures_where_root_has_no_user_namespace() {
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> EmbeddedServer.refuseRootWithout(false, true));

        assertThat(refused).hasMessageContaining("another user").hasMessageContaining("RUNG_TEST_JDBC_URL");
    }

    private static ServerSource askedFor(Map<String, String> environment, Map<String, String> properties) {
        return ServerSource.askedFor(environment::get, properties::get);
    }
}
