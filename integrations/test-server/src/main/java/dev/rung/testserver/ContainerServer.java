package dev.rung.testserver;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One PostgreSQL version in a container, removed by Testcontainers after the JVM. */
record ContainerServer(String major, Docker docker) implements ServerSource {

    private static final String NEWEST = "18";

    static ContainerServer of(@Nullable String major) {
        return new ContainerServer(major == null ? NEWEST : major, new Testcontainers());
    }

    @Override
    public Optional<String> obstacle() {
        if (!major.matches("\\d+")) {
            return Optional.of("-Drung.test.postgres=" + major + " is no major version, such as 17");
        }
        return OptionalLibrary.TESTCONTAINERS.type().isPresent()
                ? docker.obstacle().map("Docker cannot be used here: "::concat)
                : Optional.of(OptionalLibrary.TESTCONTAINERS.artifact() + " is not on the class path");
    }

    @Override
    public ServerLogin start() {
        return docker.start(
                "postgres:" + major + "-alpine",
                "postgres -c fsync=off -c full_page_writes=off -c max_wal_size=128MB -c max_connections=300");
    }

    @Override
    public String label() {
        return "container postgres:" + major + "-alpine";
    }
}
