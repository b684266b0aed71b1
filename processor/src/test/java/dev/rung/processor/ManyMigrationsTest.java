package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.MigrationBody;
import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.testing.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManyMigrationsTest {

    private static final int MANY = 10_000;

    @Test
    void ten_thousand_in_one_package_compile_and_load(@TempDir Path folder) throws Exception {
        var workspace = Compile.workspace(folder);
        var names = new ArrayList<>(List.of("app.db.package-info", "app.db.Base"));
        workspace.write(
                "app.db.package-info",
                "@dev.rung.Uses(value = Base.class, reason = \"it is never edited\") package app.db;");
        workspace.write("app.db.Base", base());
        for (int version = 1; version <= MANY; version++) {
            names.add("app.db.V" + version);
            workspace.write("app.db.V" + version, migration(version));
        }

        assertThat(workspace.compile(names)).isEmpty();

        assertThat(generated(workspace)).containsExactly("RungCatalog.java");
        try (var loader = workspace.loader()) {
            var catalog = ServiceLoader.load(MigrationCatalog.class, loader)
                    .iterator()
                    .next();
            assertThat(catalog.entries())
                    .hasSize(MANY)
                    .isSortedAccordingTo(Comparator.comparingLong(CatalogEntry::version));
            for (long version : new long[] {1, 500, 501, 5_000, MANY}) {
                assertThat(nameOf(catalog.newMigration(version))).isEqualTo("app.db.V" + version);
            }
            assertThrows(IllegalArgumentException.class, () -> catalog.newMigration(0));
            assertThrows(IllegalArgumentException.class, () -> catalog.newMigration(MANY + 1));
        }
    }

    /** Returns the names of the source files that the processor wrote. */
    private static List<String> generated(Workspace workspace) throws IOException {
        try (var files = Files.walk(workspace.classes())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .toList();
        }
    }

    private static String nameOf(MigrationBody migration) {
        return migration.getClass().getName();
    }

    private static String base() {
        return "package app.db; abstract class Base implements dev.rung.ForwardOnly { "
                + "public void up(dev.rung.MigrationContext db) {} public String reason() { return \"none\"; } }";
    }

    private static String migration(int version) {
        return "package app.db; @dev.rung.Migration(version = " + version + ", description = \"number " + version
                + "\") class V" + version + " extends Base {}";
    }
}
