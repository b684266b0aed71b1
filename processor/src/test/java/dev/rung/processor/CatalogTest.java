package dev.rung.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.Fingerprint;
import dev.rung.catalog.MigrationCatalog;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogTest {

    @TempDir
    private Path folder;

    @Test
    void is_found_as_a_service_and_creates_new_migrations() throws Exception {
        var workspace = Compile.workspace(folder).migration("app.db.V1").migration("app.db.V2");
        workspace.compile(List.of("app.db.V1", "app.db.V2"));

        try (var loader = workspace.loader()) {
            var catalog = ServiceLoader.load(MigrationCatalog.class, loader)
                    .iterator()
                    .next();

            assertThat(catalog.entries()).extracting(CatalogEntry::className).containsExactly("app.db.V1", "app.db.V2");
            assertThat(catalog.newMigration(2).getClass().getName()).isEqualTo("app.db.V2");
            assertThat(catalog.newMigration(2)).isNotSameAs(catalog.newMigration(2));
            assertThrows(IllegalArgumentException.class, () -> catalog.newMigration(3));
            assertThrows(
                    UnsupportedOperationException.class, () -> catalog.entries().clear());
        }
    }

    @Test
    void has_the_fingerprint_of_its_entries() throws Exception {
        var workspace = Compile.workspace(folder).migration("app.db.V1").migration("app.db.V2");
        workspace.compile(List.of("app.db.V1", "app.db.V2"));

        try (var loader = workspace.loader()) {
            var catalog = ServiceLoader.load(MigrationCatalog.class, loader)
                    .iterator()
                    .next();
            var fingerprint = Fingerprint.EMPTY;
            for (var entry : catalog.entries()) {
                fingerprint = fingerprint.plus(entry.version(), entry.checksum());
            }

            assertThat(catalog.fingerprint()).isEqualTo(fingerprint.value());
            assertThat(catalog.latest())
                    .isEqualTo(
                            catalog.entries().get(catalog.entries().size() - 1).version());
        }
    }

    /** A migration whose class file is missing is not detected before it is instantiated. */
    @Test
    void loads_no_migration_before_one_is_asked_for() throws Exception {
        var workspace = Compile.workspace(folder).migration("app.db.V1").migration("app.db.V2");
        workspace.compile(List.of("app.db.V1", "app.db.V2"));
        workspace.delete("app/db/V2.class");

        try (var loader = workspace.loader()) {
            var catalog = ServiceLoader.load(MigrationCatalog.class, loader)
                    .iterator()
                    .next();

            assertThat(catalog.entries()).hasSize(2);
            assertThat(catalog.newMigration(1)).isNotNull();
            assertThrows(NoClassDefFoundError.class, () -> catalog.newMigration(2));
        }
    }

    @Test
    void is_the_same_whatever_the_order_of_the_sources(@TempDir Path other) {
        var there = Compile.workspace(folder)
                .migration("app.db.V1")
                .migration("app.db.V2")
                .migration("app.db.V3");
        var back = Compile.workspace(other)
                .migration("app.db.V3")
                .migration("app.db.V2")
                .migration("app.db.V1");

        there.compile(List.of("app.db.V1", "app.db.V2", "app.db.V3"));
        back.compile(List.of("app.db.V3", "app.db.V1", "app.db.V2"));

        assertThat(back.output("app/db/RungCatalog.java")).isEqualTo(there.output("app/db/RungCatalog.java"));
    }
}
