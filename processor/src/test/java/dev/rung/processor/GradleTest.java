package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testing.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gradle's incremental compilation gives what a full one gives. */
class GradleTest {

    private static final String SERVICES = "META-INF/services/dev.rung.catalog.MigrationCatalog";

    @TempDir
    private Path folder;

    private GradleBuild build;
    private String catalog;

    @BeforeEach
    void everything_is_compiled_once() throws IOException {
        build = new GradleBuild(folder.resolve("incremental"))
                .write("app.Plain", "package app; class Plain {}")
                .write("app.db.Silenced", silenced())
                .write("app.db.V1", Workspace.migration("app.db.V1", 1))
                .write("app.db.V2", Workspace.migration("app.db.V2", 2))
                .write("app.db.V3", Workspace.migration("app.db.V3", 3))
                .write("app.audit.V1", Workspace.migration("app.audit.V1", 1));
        assertThat(build.compile("app.Plain", "app.db.Silenced", "app.db.V1", "app.db.V2", "app.db.V3", "app.audit.V1"))
                .isEmpty();
        catalog = build.catalog("app.db");
        assertThat(catalog).containsPattern("CHECKSUM_3 = \"rung1:");
    }

    @Test
    void finds_no_reason_to_compile_everything_anew() throws IOException {
        build.compile("app.db.V2");

        assertThat(build.objections()).isEmpty();
    }

    @Test
    void compiles_a_class_that_is_no_migration() throws IOException {
        build.write("app.Plain", "package app; class Plain { int changed; }");

        assertThat(build.compile("app.Plain")).isEmpty();

        assertThat(build.catalog("app.db")).isEqualTo(catalog);
        assertThat(build.classes().resolve("app/db/RungCatalog.class")).exists();
        assertThat(build.classes().resolve(SERVICES)).hasContent("app.audit.RungCatalog\napp.db.RungCatalog\n");
    }

    @Test
    void compiles_a_migration_and_keeps_the_checksums_of_the_others() throws IOException {
        build.write("app.db.V2", Workspace.migration("app.db.V2", 2).replace("select 2", "select 22"));

        assertThat(build.compile("app.db.V2")).isEmpty();

        assertThat(build.catalog("app.db")).isNotEqualTo(catalog).isEqualTo(fullBuild("select 22"));
    }

    @Test
    void compiles_a_new_migration() throws IOException {
        build.write("app.db.V4", Workspace.migration("app.db.V4", 4));

        assertThat(build.compile("app.db.V4")).isEmpty();

        assertThat(build.catalog("app.db")).contains("CHECKSUM_4 = \"rung1:").doesNotContain("unverified");
    }

    @Test
    void forgets_what_belongs_to_a_deleted_migration() throws IOException {
        build.delete("app.db.V3");

        assertThat(build.compile("app.db.V3")).isEmpty();

        assertThat(build.catalog("app.db")).contains("CHECKSUM_2 = \"rung1:").doesNotContain("CHECKSUM_3");
        assertThat(build.generated().resolve("app/db/V2.rung")).exists();
        assertThat(build.generated().resolve("app/db/V3.rung")).doesNotExist();
    }

    @Test
    void says_which_migration_is_missing() throws IOException {
        build.delete("app.db.V2");

        assertThat(build.compile("app.db.V2")).contains("error: [RUNG-102] Version gap: 3 follows 1");
    }

    @Test
    void forgets_a_class_that_is_no_migration_any_more() throws IOException {
        build.write("app.db.V3", "package app.db; class V3 {}");

        assertThat(build.compile("app.db.V3")).isEmpty();

        assertThat(build.catalog("app.db")).contains("CHECKSUM_2").doesNotContain("CHECKSUM_3");
    }

    /** {@code @SuppressWarnings} is not in class files. */
    @Test
    void finds_a_forgotten_annotation_by_the_source_alone() throws IOException {
        assertThat(build.compile("app.db.V1")).isEmpty();

        build.write("app.db.Silenced", silenced().replace("@SuppressWarnings(\"rung\") ", ""));

        assertThat(build.compile("app.db.Silenced")).contains("error: [RUNG-108]");
    }

    @Test
    void builds_again_and_again() throws IOException {
        for (int i = 0; i < 3; i++) {
            build.write("app.Plain", "package app; class Plain { int v" + i + "; }");
            assertThat(build.compile("app.Plain")).isEmpty();
        }

        assertThat(build.catalog("app.db")).isEqualTo(catalog);
        assertThat(build.objections()).isEmpty();
    }

    @Test
    void nothing_is_kept_where_no_compiler_listens() throws IOException {
        var plain = Compile.workspace(folder.resolve("plain")).migration("app.db.V1");

        assertThat(plain.compile(List.of("app.db.V1"))).isEmpty();

        try (var files = Files.walk(plain.classes())) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".rung"));
        }
    }

    private String fullBuild(String statement) throws IOException {
        var full = new GradleBuild(folder.resolve("full"))
                .write("app.db.V1", Workspace.migration("app.db.V1", 1))
                .write("app.db.V2", Workspace.migration("app.db.V2", 2).replace("select 2", statement))
                .write("app.db.V3", Workspace.migration("app.db.V3", 3))
                .write("app.audit.V1", Workspace.migration("app.audit.V1", 1));
        full.compile("app.db.V1", "app.db.V2", "app.db.V3", "app.audit.V1");
        return full.catalog("app.db");
    }

    private static String silenced() {
        return "package app.db; @SuppressWarnings(\"rung\") class Silenced implements dev.rung.ForwardOnly { "
                + "public void up(dev.rung.MigrationContext db) {} public String reason() { return \"\"; }"
                + "}";
    }
}
