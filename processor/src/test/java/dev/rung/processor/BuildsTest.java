package dev.rung.processor;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.palantir.javapoet.JavaFile;
import dev.rung.catalog.MigrationsLock;
import dev.rung.testing.ClassPath;
import dev.rung.testing.Workspace;
import java.io.File;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways to call javac that build tools have beside the usual one. */
class BuildsTest {

    @TempDir
    private Path folder;

    private Workspace workspace;

    @BeforeEach
    void sources() {
        workspace = Compile.workspace(folder.resolve("app"))
                .write("app.Prices", "package app; public class Prices { public static int cents() { return 1; } }")
                .migration("app.db.V1")
                .migration("app.db.V2");
    }

    @Test
    void processing_only_writes_the_catalog() {
        assertThat(workspace.compile(List.of("app.db.V1", "app.db.V2"), "-proc:only", "-Xlint:all", "-Werror"))
                .isEmpty();

        assertThat(workspace.checksums("app.db")).hasSize(2).allMatch(line -> line.contains("rung1:"));
        assertThat(workspace.output("META-INF/services/dev.rung.catalog.MigrationCatalog"))
                .isEqualTo("app.db.RungCatalog\n");
        assertThat(workspace.has("app/db/RungCatalog.class")).isFalse();
    }

    @Test
    void processing_only_finds_mistakes_of_versions_and_released_migrations() throws IOException {
        workspace.write("app.db.V2", Workspace.migration("app.db.V2", 3));
        assertThat(workspace.compile(List.of("app.db.V1", "app.db.V2"), "-proc:only"))
                .contains("error: [RUNG-102]");

        var lock = workspace.classes().resolve(MigrationsLock.RESOURCE);
        Files.createDirectories(lock.getParent());
        Files.writeString(lock, "app.db 1 rung1:" + "0".repeat(64) + " 1.0 number 1\n");
        workspace.migration("app.db.V2");

        assertThat(workspace.compile(List.of("app.db.V1", "app.db.V2"), "-proc:only"))
                .contains("error: [RUNG-116]");
    }

    /** Nothing is attributed then, so the meaning of names is unknown. */
    @Test
    void processing_only_says_nothing_of_references() {
        workspace.write(
                "app.db.V2", Workspace.migration("app.db.V2", 2).replace("\"select 2\"", "\"\" + app.Prices.cents()"));
        var classes = List.of("app.Prices", "app.db.V1", "app.db.V2");

        assertThat(workspace.compile(classes, "-proc:only")).isEmpty();
        assertThat(workspace.compile(classes)).contains("[RUNG-119]");
    }

    @Test
    void a_catalog_of_processing_only_compiles_without_processors() throws IOException {
        workspace.compile(List.of("app.db.V1", "app.db.V2"), "-proc:only");
        var generated = workspace.output("app/db/RungCatalog.java");

        workspace.write("app.db.RungCatalog", generated);

        assertThat(workspace.compile(
                        List.of("app.db.V1", "app.db.V2", "app.db.RungCatalog"), "-proc:none", "-Xlint:all", "-Werror"))
                .isEmpty();
    }

    @Test
    void the_processor_is_found_on_the_class_path_of_processors() {
        assertThat(workspace.compile(List.of("app.db.V1", "app.db.V2"), "-processorpath", processorPath()))
                .isEmpty();

        assertThat(workspace.checksums("app.db")).hasSize(2).allMatch(line -> line.contains("rung1:"));
    }

    @Test
    void the_processor_is_a_module_too() throws Exception {
        workspace
                .write(
                        "module-info",
                        "module app { requires dev.rung; provides dev.rung.catalog.MigrationCatalog with app.db.RungCatalog; }")
                .write("app.db.package-info", "package app.db;");

        String said = workspace.command(
                List.of("module-info", "app.db.V1", "app.db.V2"),
                "-Xlint:all",
                "-Werror",
                "--module-path",
                join(ClassPath.api(), ClassPath.jarOf(NullMarked.class)),
                "--processor-module-path",
                join(processorWithJavaPoetInside(), ClassPath.api()));

        assertThat(said).isEmpty();
        assertThat(workspace.checksums("app.db")).hasSize(2).allMatch(line -> line.contains("rung1:"));
    }

    /** As the jar is, where JavaPoet has another name besides. */
    private Path processorWithJavaPoetInside() throws IOException {
        var module = Files.createDirectories(folder.resolve("processor"));
        copy(ClassPath.jarOf(MigrationProcessor.class), module);
        try (var javaPoet = FileSystems.newFileSystem(ClassPath.jarOf(JavaFile.class))) {
            copy(javaPoet.getPath("/com"), Files.createDirectories(module.resolve("com")));
        }
        return module;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    private static String processorPath() {
        return join(ClassPath.jarOf(MigrationProcessor.class), ClassPath.api(), ClassPath.jarOf(JavaFile.class));
    }

    private static String join(Object... paths) {
        return Stream.of(paths).map(Object::toString).collect(joining(File.pathSeparator));
    }
}
