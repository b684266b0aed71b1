package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.catalog.MigrationsLock;
import dev.rung.testing.ClassPath;
import dev.rung.testing.Workspace;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the lock is found, and what it says to builds that see only a part (knex/knex#1747, #5383). */
class LockFileTest {

    private static final String CHANGED = "[RUNG-116] V2 was changed after version 2 was released in 1.0.";
    private static final String GONE = "[RUNG-117] Package app.db has no class any more for released version 2.";

    @TempDir
    private Path folder;

    private Workspace workspace;
    private String lock;

    @BeforeEach
    void two_migrations_were_released() {
        workspace =
                Compile.workspace(folder.resolve("app")).migration("app.db.V1").migration("app.db.V2");
        assertThat(workspace.compile(List.of("app.db.V1", "app.db.V2"))).isEmpty();
        lock = lockOf("app.db", workspace.checksums("app.db"));
    }

    @Test
    void beside_the_class_files() throws IOException {
        write(workspace.classes(), lock);

        assertThat(workspace.compile(List.of("app.db.V1", "app.db.V2"))).isEmpty();
        assertThat(changed().compile(List.of("app.db.V2"))).contains(CHANGED);
    }

    @Test
    void on_the_source_path() throws IOException {
        var sources = Files.createDirectories(folder.resolve("resources"));
        write(sources, lock);

        assertThat(changed().compile(List.of("app.db.V2"), "-sourcepath", sources.toString()))
                .contains(CHANGED);
    }

    @Test
    void on_the_class_path() throws IOException {
        var resources = Files.createDirectories(folder.resolve("resources"));
        write(resources, lock);

        assertThat(changed().compile(List.of("app.db.V2"), "-cp", classPath(resources)))
                .contains(CHANGED);
    }

    @Test
    void a_lock_of_a_library_speaks_of_its_own_packages() throws IOException {
        var library = Files.createDirectories(folder.resolve("library"));
        write(library, lock.replace("app.db", "library.db"));

        assertThat(workspace.compile(List.of("app.db.V2"), "-cp", classPath(library)))
                .isEmpty();
    }

    @Test
    void the_tests_of_a_module_do_not_have_its_migrations() throws IOException {
        write(workspace.classes(), lock);
        var tests = Compile.workspace(folder.resolve("tests")).migration("app.fixture.V1");

        String said = tests.compile(
                List.of("app.fixture.V1"),
                "-Arung.lock=" + workspace.classes().resolve(MigrationsLock.RESOURCE),
                "-cp",
                classPath(workspace.classes()));

        assertThat(said).isEmpty();
    }

    @Test
    void a_released_class_is_not_deleted() throws IOException {
        write(workspace.classes(), lock);
        workspace.delete("app/db/V2.class");

        assertThat(workspace.compile(List.of("app.db.V1"))).contains(GONE);
    }

    @Test
    void a_released_class_may_be_renamed() throws IOException {
        write(workspace.classes(), lock);
        workspace.delete("app/db/V2.class");
        workspace.write("app.db.V0002Orders", Workspace.migration("app.db.V0002Orders", 2));

        assertThat(workspace.compile(List.of("app.db.V0002Orders"))).isEmpty();
    }

    @Test
    void the_only_released_class_of_a_package_stays_a_migration() throws IOException {
        write(workspace.classes(), lock);
        workspace.write("app.db.V1", "package app.db; class V1 {}").write("app.db.V2", "package app.db; class V2 {}");

        assertThat(workspace.compile(List.of("app.db.V1", "app.db.V2"))).contains("released versions 1, 2.");
    }

    @Test
    void a_released_package_is_not_deleted() throws IOException {
        var other = Compile.workspace(folder.resolve("other")).write("app.Plain", "package app; class Plain {}");
        write(other.classes(), lock);

        assertThat(other.compile(List.of("app.Plain"))).contains("released versions 1, 2.");
    }

    @Test
    void a_released_package_may_be_out_of_sight_of_the_compiler() throws IOException {
        write(workspace.classes(), lock);
        workspace.write("app.Plain", "package app; class Plain {}");

        assertThat(workspace.compile(List.of("app.Plain"), "-cp", ClassPath.api()))
                .isEmpty();
    }

    @Test
    void a_released_package_may_have_no_name() throws IOException {
        write(workspace.classes(), lock.replace("app.db", "-"));

        assertThat(workspace.compile(List.of("app.db.V1")))
                .contains("[RUNG-117] Package without a name has no class any more");
    }

    @Test
    void what_was_changed_gets_no_catalog() throws IOException {
        var fresh = Compile.workspace(folder.resolve("fresh"))
                .migration("app.db.V1")
                .write("app.db.V2", Workspace.migration("app.db.V2", 2).replace("select 2", "select 22"));
        write(fresh.classes(), lock);

        assertThat(fresh.compile(List.of("app.db.V1", "app.db.V2"))).contains(CHANGED);

        assertThat(fresh.has("app/db/RungCatalog.java")).isFalse();
    }

    @Test
    void what_was_changed_is_corrected_above_all_that_was_released() throws IOException {
        var fresh = Compile.workspace(folder.resolve("fresh"))
                .write("app.db.V1", Workspace.migration("app.db.V1", 1).replace("select 1", "select 11"))
                .migration("app.db.V9");
        assertThat(fresh.compile(List.of("app.db.V9"), "-Arung.versions=timestamp", "-Arung.since=2"))
                .isEmpty();
        var ninth = lockOf("app.db", fresh.checksums("app.db"));
        write(fresh.classes(), lock.lines().findFirst().orElseThrow() + "\n" + ninth);

        assertThat(fresh.compile(List.of("app.db.V1", "app.db.V9"), "-Arung.versions=timestamp"))
                .contains("[RUNG-116] V1", "in a new migration, version 10.");
    }

    @Test
    void a_version_that_is_not_positive_is_reported_as_that_alone() throws IOException {
        write(workspace.classes(), lock);
        workspace.write("app.db.V0", Workspace.migration("app.db.V0", -1));

        assertThat(workspace.compile(List.of("app.db.V0")))
                .contains("[RUNG-101]")
                .containsOnlyOnce("[RUNG-");
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "no\0path"})
    void a_path_that_is_no_file_cannot_be_read(String path) {
        assertThat(workspace.compile(List.of("app.db.V1"), "-Arung.lock=" + path))
                .contains("error: [RUNG-115] The released migrations in " + path + " cannot be read: java");
    }

    @Test
    void a_class_that_is_not_compiled_again_is_looked_at_too() throws IOException {
        changed().compile(List.of("app.db.V2"));
        write(workspace.classes(), lock);

        assertThat(workspace.compile(List.of("app.db.V1"))).contains(CHANGED, "Class   : V2, which did not change");
    }

    @Test
    void eclipse_sees_versions_but_no_changes() throws IOException {
        var eclipse = Compile.workspace(folder.resolve("eclipse"), new EclipseCompiler())
                .migration("app.db.V1")
                .write("app.db.V2", Workspace.migration("app.db.V2", 2).replace("select 2", "select 22"));
        write(eclipse.classes(), lock);

        assertThat(eclipse.compile(List.of("app.db.V1"))).contains(GONE);
        assertThat(eclipse.compile(List.of("app.db.V1", "app.db.V2")))
                .containsOnlyOnce("[RUNG-")
                .contains("[RUNG-111]");
    }

    private Workspace changed() {
        return workspace.write("app.db.V2", Workspace.migration("app.db.V2", 2).replace("select 2", "select 22"));
    }

    private String classPath(Path more) {
        return String.join(
                File.pathSeparator, ClassPath.api(), workspace.classes().toString(), more.toString());
    }

    private static String lockOf(String packageName, List<String> checksums) {
        var lines = new StringBuilder();
        for (String line : checksums) {
            lines.append(line.replaceFirst(".*CHECKSUM_(\\d+) = \"(.*)\";", packageName + " $1 $2 1.0 number $1"))
                    .append('\n');
        }
        return lines.toString();
    }

    private static void write(Path root, String lock) throws IOException {
        var file = root.resolve(MigrationsLock.RESOURCE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, lock);
    }
}
