package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.testing.ClassPath;
import dev.rung.testing.Workspace;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What belongs to the project where only a part of it is compiled (spring-projects/spring-boot#46677: no code of today). */
class SelfContainedTest {

    private static final String PRICES =
            "package app.shop; public class Prices { public static int cents() { return 1; } }";

    private static final String REFERS = "[RUNG-119] V1 refers to what may change with the project: app.shop.Prices.";

    @TempDir
    private Path folder;

    @Test
    void a_class_that_was_compiled_before_is_of_the_project() {
        var workspace =
                Compile.workspace(folder).write("app.shop.Prices", PRICES).write("app.db.V1", migration());
        workspace.compile(List.of("app.shop.Prices"));

        assertThat(workspace.compile(List.of("app.db.V1"))).contains(REFERS);
    }

    @Test
    void a_class_of_a_library_is_not() {
        var library = Compile.workspace(folder.resolve("library")).write("app.shop.Prices", PRICES);
        library.compile(List.of("app.shop.Prices"));
        var workspace = Compile.workspace(folder.resolve("app")).write("app.db.V1", migration());

        String said = workspace.compile(
                List.of("app.db.V1"), "-cp", ClassPath.api() + File.pathSeparator + library.classes());

        assertThat(said).isEmpty();
    }

    @Test
    void a_compiler_that_shows_no_source_says_so_once() {
        var workspace = Compile.workspace(folder, new EclipseCompiler())
                .write("app.shop.Prices", PRICES)
                .write("app.db.V1", migration());

        assertThat(workspace.compile(List.of("app.shop.Prices", "app.db.V1")))
                .containsOnlyOnce("[RUNG-1")
                .contains("[RUNG-111]");
    }

    @Test
    void a_released_migration_with_an_empty_down_is_not_reported() throws Exception {
        var workspace = Compile.workspace(folder).write("app.db.V1", """
                package app.db;

                import dev.rung.*;

                @Migration(version = 1, description = "one")
                final class V1 implements Reversible {
                    @Override public void up(MigrationContext db) { db.execute("select 1"); }

                    @Override public void down(MigrationContext db) {}
                }
                """);
        var lock = folder.resolve("migrations.lock");
        assertThat(workspace.compile(List.of("app.db.V1"))).contains("[RUNG-120]");
        Files.writeString(
                lock,
                workspace.checksums("app.db").get(0).replaceFirst(".*CHECKSUM_1 = \"(.*)\";", "app.db 1 $1 1.0 one\n"));

        assertThat(workspace.compile(List.of("app.db.V1"), "-Arung.lock=" + lock))
                .isEmpty();
    }

    private static String migration() {
        return Workspace.migration("app.db.V1", 1)
                .replace("import dev.rung.ForwardOnly;", "import app.shop.Prices; import dev.rung.ForwardOnly;")
                .replace("\"select 1\"", "\"select \" + Prices.cents()");
    }
}
