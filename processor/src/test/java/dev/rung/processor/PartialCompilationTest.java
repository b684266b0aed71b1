package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testing.BrokenEnvironment;
import dev.rung.testing.ClassPath;
import dev.rung.testing.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What IDEs and incremental builds do (transact-rs/sqlx#681, #4267, rust-db/refinery#116). */
class PartialCompilationTest {

    private static final String SERVICES = "META-INF/services/dev.rung.catalog.MigrationCatalog";

    @TempDir
    private Path folder;

    private Workspace workspace;
    private List<String> checksums;

    @BeforeEach
    void everything_is_compiled_once() {
        workspace = Compile.workspace(folder)
                .migration("app.db.V1")
                .migration("app.db.V2")
                .migration("app.db.V3");
        workspace.migration("app.audit.V1");

        assertThat(workspace.compile(List.of("app.db.V1", "app.db.V2", "app.db.V3", "app.audit.V1")))
                .isEmpty();
        checksums = workspace.checksums("app.db");
    }

    @Test
    void an_unchanged_file_alone_gives_the_same_catalog() {
        String before = workspace.output("app/db/RungCatalog.java");

        assertThat(workspace.compile(List.of("app.db.V2"))).isEmpty();

        assertThat(workspace.output("app/db/RungCatalog.java")).isEqualTo(before);
    }

    @Test
    void a_changed_file_changes_its_own_checksum_only() {
        workspace.write("app.db.V2", Workspace.migration("app.db.V2", 2).replace("select 2", "select 22"));

        assertThat(workspace.compile(List.of("app.db.V2"))).isEmpty();

        assertThat(workspace.checksums("app.db"))
                .hasSize(3)
                .contains(checksums.get(0), checksums.get(2))
                .doesNotContain(checksums.get(1))
                .allMatch(line -> line.contains("rung1:"));
    }

    @Test
    void a_changed_file_whose_source_cannot_be_seen_does_not_keep_its_checksum() {
        String said = workspace
                .with(List.of(BrokenEnvironment.withoutTrees(new MigrationProcessor())))
                .compile(List.of("app.db.V2"));

        assertThat(said).contains("The source of app.db.V2 cannot be seen here");
        assertThat(workspace.checksums("app.db"))
                .containsExactly(
                        checksums.get(0), "static final String CHECKSUM_2 = \"unverified\";", checksums.get(2));
    }

    @Test
    void a_new_file_joins_those_that_are_there() {
        workspace.migration("app.db.V4");

        assertThat(workspace.compile(List.of("app.db.V4"))).isEmpty();

        assertThat(workspace.checksums("app.db")).hasSize(4).containsAll(checksums);
    }

    @Test
    void a_version_of_a_file_that_is_not_compiled_cannot_be_taken_again() {
        workspace.write("app.db.V4", Workspace.migration("app.db.V4", 2));

        assertThat(workspace.compile(List.of("app.db.V4"))).isEqualTo("""
                        V4.java:7:22: error: [RUNG-103] Version 2 is used twice: V4 and V2.
                            Fix     : give the one that no database has yet version 4, the next free one.
                            Docs    : docs/errors.md, RUNG-103
                        """);
    }

    @Test
    void a_gap_before_a_file_that_is_not_compiled_is_shown_where_something_is() {
        workspace.write("app.db.V2", Workspace.migration("app.db.V2", 4));

        assertThat(workspace.compile(List.of("app.db.V2"))).isEqualTo("""
                        V2.java:8:14: error: [RUNG-102] Version gap: 3 follows 1; version 2 is missing.
                            Class   : V3, which did not change
                            Present : 1, 3, 4
                            Fix     : make this one 2, or add the missing migration.
                            Docs    : docs/errors.md, RUNG-102
                        """);
    }

    @Test
    void a_deleted_class_leaves_the_catalog() throws IOException {
        workspace.delete("app/db/V3.class");

        assertThat(workspace.compile(List.of("app.db.V2"))).isEmpty();

        assertThat(workspace.checksums("app.db")).isEqualTo(checksums.subList(0, 2));
    }

    @Test
    void a_class_deleted_from_the_middle_is_missed() throws IOException {
        workspace.delete("app/db/V2.class");

        assertThat(workspace.compile(List.of("app.db.V1"))).contains("error: [RUNG-102] Version gap: 3 follows 1");
    }

    @Test
    void a_renamed_class_keeps_its_checksum() throws IOException {
        workspace.delete("app/db/V3.class");
        workspace.write("app.db.V3Orders", Workspace.migration("app.db.V3Orders", 3));

        assertThat(workspace.compile(List.of("app.db.V3Orders"))).isEmpty();

        assertThat(workspace.checksums("app.db")).isEqualTo(checksums);
        assertThat(workspace.output("app/db/RungCatalog.java"))
                .contains("new V3Orders()")
                .doesNotContain("new V3()");
    }

    /** javac alone deletes nothing; build tools do. */
    @Test
    void a_renamed_class_whose_class_file_is_left_is_there_twice() {
        workspace.write("app.db.V3Orders", Workspace.migration("app.db.V3Orders", 3));

        assertThat(workspace.compile(List.of("app.db.V3Orders")))
                .contains("error: [RUNG-103] Version 3 is used twice: V3Orders and V3.");
    }

    @Test
    void catalogs_of_other_packages_stay_registered() {
        assertThat(workspace.compile(List.of("app.db.V2"))).isEmpty();

        assertThat(workspace.output(SERVICES)).isEqualTo("app.audit.RungCatalog\napp.db.RungCatalog\n");
    }

    @Test
    void a_catalog_that_was_deleted_does_not_stay_registered() throws IOException {
        workspace.delete("app/audit/RungCatalog.class");

        assertThat(workspace.compile(List.of("app.db.V2"))).isEmpty();

        assertThat(workspace.output(SERVICES)).isEqualTo("app.db.RungCatalog\n");
    }

    @Test
    void catalogs_name_those_that_were_compiled_together_whatever_is_compiled_again() {
        assertThat(workspace.output("app/db/RungCatalog.java")).contains("\"app.audit.RungCatalog\"");
        assertThat(workspace.output("app/audit/RungCatalog.java")).contains("\"app.db.RungCatalog\"");
        workspace.migration("app.log.V1");

        assertThat(workspace.compile(List.of("app.log.V1", "app.audit.V1"))).isEmpty();

        assertThat(workspace.output("app/audit/RungCatalog.java"))
                .contains("\"app.db.RungCatalog\"", "\"app.log.RungCatalog\"");
        assertThat(workspace.output("app/log/RungCatalog.java"))
                .contains("\"app.audit.RungCatalog\"", "\"app.db.RungCatalog\"");
    }

    @Test
    void a_catalog_does_not_name_one_that_is_gone() {
        workspace.write("app.audit.V1", "package app.audit; class V1 {}");

        assertThat(workspace.compile(List.of("app.db.V2", "app.audit.V1"))).isEmpty();

        assertThat(workspace.output("app/db/RungCatalog.java")).doesNotContain("app.audit");
    }

    @Test
    void a_catalog_does_not_name_one_that_was_deleted() throws IOException {
        workspace.delete("app/audit/RungCatalog.class");

        assertThat(workspace.compile(List.of("app.db.V2"))).isEmpty();

        assertThat(workspace.output("app/db/RungCatalog.java")).doesNotContain("app.audit");
    }

    @Test
    void a_service_that_somebody_else_registered_stays() throws IOException {
        Files.writeString(workspace.classes().resolve(SERVICES), "# by hand\nmy.Catalog # mine\n");

        assertThat(workspace.compile(List.of("app.db.V2"))).isEmpty();

        assertThat(workspace.output(SERVICES)).isEqualTo("app.db.RungCatalog\nmy.Catalog\n");
    }

    @Test
    void a_class_that_is_no_migration_any_more_leaves_the_catalog() {
        workspace.write("app.db.V3", "package app.db; class V3 {}");

        assertThat(workspace.compile(List.of("app.db.V3"))).isEmpty();

        assertThat(workspace.checksums("app.db")).isEqualTo(checksums.subList(0, 2));
    }

    @Test
    void the_last_class_that_is_no_migration_any_more_ends_the_registration() {
        workspace.write("app.audit.V1", "package app.audit; class V1 {}");

        assertThat(workspace.compile(List.of("app.audit.V1"))).isEmpty();

        assertThat(workspace.output(SERVICES)).isEqualTo("app.db.RungCatalog\n");
    }

    @Test
    void tests_in_the_package_of_the_migrations_get_no_catalog_and_no_warning(@TempDir Path testFolder) {
        var tests = Compile.workspace(testFolder).write("app.db.SomeTest", "package app.db; class SomeTest {}");

        String said = tests.compile(
                List.of("app.db.SomeTest"),
                "-cp",
                ClassPath.api() + System.getProperty("path.separator") + workspace.classes(),
                "-Xlint:all",
                "-Werror",
                "-Arung.since=3");

        assertThat(said).isEmpty();
        assertThat(tests.has("app/db/RungCatalog.java")).isFalse();
        assertThat(tests.has(SERVICES)).isFalse();
    }
}
