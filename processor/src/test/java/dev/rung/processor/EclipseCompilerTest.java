package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testing.Workspace;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** ECJ, the compiler of Eclipse and of some builds, which does not show source to processors. */
class EclipseCompilerTest {

    @TempDir
    private Path folder;

    @Test
    void writes_the_catalog_without_checksums_and_says_so_once() {
        var workspace = eclipse().migration("app.db.V1").migration("app.db.V2").migration("app.audit.V1");

        String said = workspace.compile(List.of("app.db.V1", "app.db.V2", "app.audit.V1"));

        assertThat(said).containsOnlyOnce("[RUNG-111]").doesNotContain("error:");
        assertThat(workspace.checksums("app.db"))
                .containsExactly(
                        "static final String CHECKSUM_1 = \"unverified\";",
                        "static final String CHECKSUM_2 = \"unverified\";");
        assertThat(workspace.has("app/db/RungCatalog.class")).isTrue();
        assertThat(workspace.output("META-INF/services/dev.rung.catalog.MigrationCatalog"))
                .isEqualTo("app.audit.RungCatalog\napp.db.RungCatalog\n");
    }

    @Test
    void reports_a_gap_on_the_version() {
        var workspace = eclipse().migration("app.db.V1").migration("app.db.V3");

        assertThat(workspace.compile(List.of("app.db.V1", "app.db.V3")))
                .contains("V3.java:7:12: error: [RUNG-102] Version gap: 3 follows 1; version 2 is missing.");
    }

    @Test
    void sees_the_others_when_one_file_is_compiled() {
        var workspace = eclipse().migration("app.db.V1").migration("app.db.V2");
        workspace.compile(List.of("app.db.V1", "app.db.V2"));
        workspace.write("app.db.V3", Workspace.migration("app.db.V3", 2));

        assertThat(workspace.compile(List.of("app.db.V3"))).contains("[RUNG-103] Version 2 is used twice: V3 and V2.");
    }

    /** The batch compiler lets no processor write a class that is on the class path. */
    @Test
    void says_what_to_do_where_the_earlier_catalog_is_in_the_way() {
        var workspace = eclipse().migration("app.db.V1").migration("app.db.V2");
        workspace.compile(List.of("app.db.V1"));

        assertThat(workspace.compile(List.of("app.db.V2")))
                .contains("error: [RUNG-112]", "delete it and compile again");
    }

    private Workspace eclipse() {
        return Compile.workspace(folder, new EclipseCompiler());
    }
}
