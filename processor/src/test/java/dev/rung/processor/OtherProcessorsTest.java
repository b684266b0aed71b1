package dev.rung.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import dev.rung.testing.ClassPath;
import dev.rung.testing.Workspace;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import lombok.Getter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.mapstruct.Mapper;
import org.mapstruct.ap.MappingProcessor;

/** Lombok, which changes javac's trees, and MapStruct, which runs after it, on one processor path with ours. */
class OtherProcessorsTest {

    private static final List<String> CLASSES =
            List.of("app.Order", "app.OrderRow", "app.OrderMapper", "app.db.V1", "app.db.V2");

    /** Javac runs them in this order. */
    enum Order {
        OURS_FIRST,
        OURS_LAST;

        String processorPath() throws ClassNotFoundException {
            var path = new ArrayList<>(List.of(
                    join(ClassPath.jarOf(MigrationProcessor.class), ClassPath.api(), ClassPath.jarOf(JavaFile.class)),
                    join(ClassPath.jarOf(Getter.class)),
                    join(ClassPath.jarOf(MappingProcessor.class), ClassPath.jarOf(Mapper.class), binding())));
            if (this == OURS_LAST) {
                Collections.reverse(path);
            }
            return String.join(File.pathSeparator, path);
        }

        private static Path binding() throws ClassNotFoundException {
            return ClassPath.jarOf(Class.forName("lombok.mapstruct.NotifierHider"));
        }
    }

    private static final String[] STRICT = {"-Xlint:all,-processing", "-Werror"}; // MapStruct claims nothing

    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void sources() {
        workspace = Compile.workspace(folder.resolve("beside"));
        write(workspace);
    }

    private static void write(Workspace workspace) {
        workspace
                .write("app.Order", "package app; @lombok.Data public class Order { private long id; }")
                .write("app.OrderRow", "package app; @lombok.Data public class OrderRow { private long id; }")
                .write(
                        "app.OrderMapper",
                        "package app; @org.mapstruct.Mapper public interface OrderMapper { OrderRow row(Order order); }")
                .write("app.db.V1", Workspace.migration("app.db.V1", 1))
                .write("app.db.V2", withLombok("app.db.V2", 2));
    }

    private static String withLombok(String className, long version) {
        return Workspace.migration(className, version)
                .replace("public final class", "@lombok.extern.java.Log public final class")
                .replace(
                        "() {}",
                        "() {}\n\n    @lombok.Getter @lombok.Setter private int batch = 10;"
                                + "\n\n    @lombok.Builder record Row(long id, String name) {}");
    }

    @ParameterizedTest
    @EnumSource
    void all_do_their_work_without_a_warning(Order order) throws Exception {
        workspace.write(
                "app.db.V2",
                withLombok("app.db.V2", 2).replace("db.execute(", "log.fine(\"\" + getBatch()); db.execute("));

        assertThat(compile(workspace, order, STRICT)).isEmpty();

        assertThat(workspace.has("app/OrderMapperImpl.class")).isTrue();
        try (var loader = workspace.loader()) {
            assertThat(loader.loadClass("app.db.V2").getMethod("getBatch")).isNotNull();
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_catalog_is_what_it_is_without_them(Order order) throws Exception {
        var alone = Compile.workspace(folder.resolve("alone"));
        write(alone);
        assertThat(alone.compile(List.of("app.db.V1", "app.db.V2"), "-cp", classPath(alone)))
                .isEmpty();

        assertThat(compile(workspace, order, STRICT)).isEmpty();

        assertThat(workspace.output("app/db/RungCatalog.java")).isEqualTo(alone.output("app/db/RungCatalog.java"));
        assertThat(workspace.checksums("app.db")).hasSize(2).allMatch(line -> line.contains("rung1:"));
    }

    @ParameterizedTest
    @EnumSource
    void what_they_generate_is_of_the_project(Order order) throws Exception {
        workspace.write(
                "app.db.V2",
                withLombok("app.db.V2", 2).replace("\"select 2\"", "\"select \" + new app.OrderMapperImpl()"));

        assertThat(compile(workspace, order))
                .contains("warning: [RUNG-119] V2 refers to what may change with the project: app.OrderMapperImpl.")
                .containsOnlyOnce("warning:");
    }

    @ParameterizedTest
    @EnumSource
    void mistakes_are_reported_once_and_where_they_are(Order order) throws Exception {
        workspace.write("app.db.V2", withLombok("app.db.V2", 3));

        assertThat(compile(workspace, order))
                .startsWith("V2.java:7:22: error: [RUNG-102] Version gap: 3 follows 1; version 2 is missing.")
                .containsOnlyOnce("RUNG-102]");
    }

    /** Lombok writes it after the catalog is written; both are compiled together. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @lombok.NoArgsConstructor                                   | V2(int size) {}
            @lombok.NoArgsConstructor(access = lombok.AccessLevel.PACKAGE) | V2(int size) {}
            @lombok.NoArgsConstructor(force = true) @lombok.AllArgsConstructor | private final int size;
            @lombok.RequiredArgsConstructor                             | private int size; private final int most = 3; V2(int size) {}
            @lombok.AllArgsConstructor                                  | private static int size; V2(int size) {}
            @lombok.Data                                                | private int size;
            """)
    void a_constructor_that_lombok_writes_is_seen(String annotations, String members) throws Exception {
        for (var order : Order.values()) {
            workspace.write("app.db.V2", migrationWith(annotations, members));

            assertThat(compile(workspace, order)).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @lombok.AllArgsConstructor                                  | private int size;          | it has no constructor without parameters.
            @lombok.RequiredArgsConstructor                             | private final int size;    | it has no constructor without parameters.
            @lombok.RequiredArgsConstructor                             | @lombok.NonNull private String name; | it has no constructor without parameters.
            @lombok.Data                                                | private final int size;    | it has no constructor without parameters.
            @lombok.Value                                               | int size;                  | it has no constructor without parameters.
            @lombok.Builder                                             | private int size;          | it has no constructor without parameters.
            @lombok.NoArgsConstructor(access = lombok.AccessLevel.NONE) | V2(int size) {}            | it has no constructor without parameters.
            @lombok.NoArgsConstructor(access = lombok.AccessLevel.PRIVATE) | V2(int size) {}         | its constructor is private.
            @lombok.NoArgsConstructor(staticName = "of")                | V2(int size) {}            | its constructor is private.
            """)
    void a_constructor_that_lombok_takes_away_is_missed(String annotations, String members, String reason)
            throws Exception {
        for (var order : Order.values()) {
            workspace.write("app.db.V2", migrationWith(annotations, members));

            assertThat(compile(workspace, order)).contains("error: [RUNG-106] V2 cannot be a migration: " + reason);
        }
    }

    private static String migrationWith(String annotations, String members) {
        return Workspace.migration("app.db.V2", 2)
                .replace("@Migration", annotations + " @Migration")
                .replace("public V2() {}", members);
    }

    private static String compile(Workspace workspace, Order order, String... options) throws Exception {
        var all = new ArrayList<>(List.of("-processorpath", order.processorPath(), "-cp", classPath(workspace)));
        all.addAll(List.of(options));
        return workspace.compile(CLASSES, all.toArray(String[]::new));
    }

    private static String classPath(Workspace workspace) {
        return join(ClassPath.api(), ClassPath.jarOf(Getter.class), ClassPath.jarOf(Mapper.class), workspace.classes());
    }

    private static String join(Object... paths) {
        return Stream.of(paths).map(Object::toString).collect(joining(File.pathSeparator));
    }
}
