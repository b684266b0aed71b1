package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.catalog.MigrationsLock;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.error.ValidationFailedException;
import dev.rung.runtime.model.MigrationStatus;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.testing.DelegatingCatalog;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Three that have to agree: what was released, what is in the code, what a database has. */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class ReleasedMigrationsTest {

    private static final String RELEASED = """
            dev.rung.runtime 1 rung1:1 1.0 t 1
            dev.rung.runtime 2 rung1:2 1.1 t 2
            elsewhere 1 rung1:other 1.0 of a library
            """;

    @TempDir
    private Path build;

    @Test
    void released_code_and_database_agree(TestDatabase db) throws Exception {
        var migrator = migrator(db, TestCatalog.tables(3), RELEASED);
        migrator.migrate();

        assertThat(migrator.validate().isUpToDate()).isTrue();
    }

    @Test
    void code_that_is_not_what_was_released(TestDatabase db) throws Exception {
        var migrator = migrator(
                db,
                TestCatalog.tables(3)
                        .with(TestCatalog.table(1).checksum("rung1:edited"))
                        .without(2),
                RELEASED);

        var refused = refused(migrator);

        GoldenErrors.assertMessage("not-as-released", refused);
        assertThat(refused.code()).isEqualTo(ErrorCode.NOT_AS_RELEASED);
        assertThat(refused.mismatches()).map(MigrationStatus::version).containsExactly(new Version(1));
        migrator.migrate();
    }

    @Test
    void a_database_that_is_not_what_was_released(TestDatabase db) throws Exception {
        var before = TestCatalog.tables(2).with(TestCatalog.table(2).checksum("rung1:draft"));
        migrator(db, before, "").migrate();

        GoldenErrors.assertMessage(
                "drifted-before-release", refused(migrator(db, TestCatalog.tables(2), RELEASED)), db.user(), "<user>");
    }

    @Test
    void a_database_that_is_not_what_was_released_where_the_code_does_not_show_it(TestDatabase db) throws Exception {
        migrator(db, TestCatalog.tables(2).with(TestCatalog.table(2).checksum("rung1:draft")), "")
                .migrate();
        var unverified = TestCatalog.tables(2).with(TestCatalog.table(2).checksum(CatalogEntry.UNVERIFIED));

        var refused = refused(migrator(db, unverified, RELEASED));

        assertThat(refused.code()).isEqualTo(ErrorCode.NOT_AS_RELEASED);
        assertThat(refused).hasMessageContaining("this database has it from a build that was not: rung1:draft");
    }

    @Test
    void what_is_below_the_lowest_migration_may_live_elsewhere(TestDatabase db) throws Exception {
        migrator(db, TestCatalog.tables(2).without(1), RELEASED).validate();
    }

    @Test
    void a_lock_that_cannot_be_read_is_no_lock_to_pass(TestDatabase db) throws Exception {
        var migrator = migrator(db, TestCatalog.tables(2), RELEASED + "<<<<<<< HEAD\n");

        var refused = assertThrows(SetupException.class, migrator::validate);

        GoldenErrors.assertMessage("lock-broken", refused);
        migrator.migrate();
    }

    private static ValidationFailedException refused(Migrator migrator) {
        return assertThrows(ValidationFailedException.class, migrator::validate);
    }

    private Migrator migrator(TestDatabase db, TestCatalog catalog, String lock) throws Exception {
        return Migrator.builder(db.dataSource()).catalogs(built(catalog, lock)).build();
    }

    /** Returns a catalog whose class loader has the lock, as that of its jar. */
    private MigrationCatalog built(TestCatalog catalog, String lock) throws IOException, ReflectiveOperationException {
        var root = Files.createTempDirectory(build, "build");
        var file = root.resolve(MigrationsLock.RESOURCE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, lock);
        return (MigrationCatalog) new Jar(root.toUri().toURL())
                .loadClass(Built.class.getName())
                .getConstructor(MigrationCatalog.class)
                .newInstance(catalog);
    }

    /** Loads the catalog itself; all else is that of the tests. */
    private static final class Jar extends URLClassLoader {

        Jar(URL root) {
            super(
                    new URL[] {
                        root, Built.class.getProtectionDomain().getCodeSource().getLocation()
                    },
                    ReleasedMigrationsTest.class.getClassLoader());
        }

        @Override
        public Class<?> loadClass(String name) throws ClassNotFoundException {
            return name.equals(Built.class.getName()) ? findClass(name) : super.loadClass(name);
        }
    }

    /** A catalog as the processor would have generated it into this package. */
    public static final class Built extends DelegatingCatalog {

        public Built(MigrationCatalog migrations) {
            super(migrations);
        }
    }
}
