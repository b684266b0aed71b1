package dev.rung.runtime.testing;

import java.util.Optional;
import org.testcontainers.postgresql.PostgreSQLContainer;
import org.testcontainers.utility.DockerImageName;

/** One PostgreSQL version in a container, removed by Testcontainers after the JVM. */
record ContainerServer(String major, Docker docker) implements ServerSource {

    @Override
    public ServerLogin start() {
        if (major == null || !major.matches("\\d+")) {
            throw new IllegalStateException(
                    "-Drung.test.server=containers needs -Drung.test.postgres=<major version>, for example 17");
        }
        Optional<String> obstacle = docker.whyNot();
        if (obstacle.isPresent()) {
            throw new IllegalStateException(withoutDocker(obstacle.get()));
        }
        return started();
    }

    @Override
    public String label() {
        return "container postgres:" + major + "-alpine";
    }

    @SuppressWarnings("resource") // It lives as long as the JVM; Testcontainers' reaper ends it.
    private ServerLogin started() {
        PostgreSQLContainer container = new PostgreSQLContainer(DockerImageName.parse("postgres:" + major + "-alpine"))
                .withCommand(
                        "postgres -c fsync=off -c full_page_writes=off -c max_wal_size=128MB -c max_connections=300");
        container.start();
        return ServerLogin.of(container.getJdbcUrl(), container.getUsername(), container.getPassword());
    }

    private String withoutDocker(String reason) {
        return """
                The tests were asked to run on PostgreSQL %s in a container, and Docker cannot be used here: %s
                Either make `docker info` work for this user, or leave -Pcontainers out: the tests then run on an embedded
                PostgreSQL, or on the server that RUNG_TEST_JDBC_URL names. Nothing is skipped silently.""".formatted(major, reason);
    }
}
