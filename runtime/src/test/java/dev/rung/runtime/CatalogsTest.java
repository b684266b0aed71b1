package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.catalog.VersionScheme;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.SetupException;
import dev.rung.runtime.error.ValidationFailedException;
import dev.rung.runtime.matrix.Scenario;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.CapturedLog;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.testing.DelegatingCatalog;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.event.Level;

/** Several catalogs, found as services; catalogs that cannot be used; checksums that could not be computed. */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class CatalogsTest {

    @TempDir
    Path root;

    @Test
    void catalogs_of_several_jars_are_one_sequence(TestDatabase db) {
        var migrator = registered(
                () -> Migrator.builder(db.dataSource()).build(), Evens.class.getName(), Odds.class.getName());

        assertThat(migrator.plan(Target.latest()).steps())
                .map(step -> step.version().number())
                .containsExactly(1L, 2L, 3L, 4L);
        assertThat(migrator.migrate().applied()).hasSize(4);
        assertThat(db.queryStrings("select n from proof")).containsExactly("1", "2", "3", "4");
    }

    @Test
    void another_class_loader_than_that_of_the_thread_may_see_the_catalogs(TestDatabase db) throws IOException {
        var urls = new URL[] {registration(root, Evens.class.getName()), registration(root, Odds.class.getName())};
        try (var loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            var migrator = Migrator.builder(db.dataSource()).classLoader(loader).build();

            assertThat(migrator.plan(Target.latest()).steps()).hasSize(4);
        }
        var builder = Migrator.builder(db.dataSource());
        assertThat(assertThrows(SetupException.class, builder::build).code()).isEqualTo(ErrorCode.NO_CATALOG);
    }

    @Test
    void the_fingerprint_of_several_catalogs_says_that_there_is_nothing_to_do(TestDatabase db) {
        Supplier<Migrator> build = () -> Migrator.builder(db.dataSource()).build();
        registered(build, Evens.class.getName(), Odds.class.getName()).migrate();
        var others = registered(build, Odds.class.getName(), Evens.class.getName());

        try (var log = new CapturedLog()) {
            assertThat(others.migrate().current()).contains(new Version(4));
            assertThat(others.isUpToDate()).isTrue();
            assertThat(log.lines()).containsExactly("INFO rung: " + db.name() + " at V4, nothing to do");
        }
        assertThat(db.queryStrings("select state from rung_history order by seq desc limit 1"))
                .containsExactly(TestCatalog.tables(4).fingerprint());
    }

    @Test
    @Scenario(
            id = "M6",
            threads = {"flyway/flyway#4149", "flyway/flyway#1261"})
    void no_catalog_at_all() {
        assertSetup("no-catalog", ErrorCode.NO_CATALOG);
    }

    @Test
    void a_choice_of_no_catalog() {
        var builder = Migrator.builder(new JdbcDataSource()).catalogs();

        GoldenErrors.assertMessage("no-catalog-passed", assertThrows(SetupException.class, builder::build));
    }

    @Test
    @Scenario(id = "M6")
    void a_registered_catalog_that_does_not_exist() {
        assertSetup("catalog-missing", ErrorCode.CATALOG_BROKEN, "com.example.RungCatalog");
    }

    @Test
    void a_registered_class_that_is_no_catalog() {
        assertSetup("catalog-of-another-type", ErrorCode.CATALOG_BROKEN, CatalogsTest.class.getName());
    }

    @Test
    @Scenario(id = "M6")
    void a_catalog_that_needs_a_class_that_is_gone() {
        assertSetup("catalog-without-its-classes", ErrorCode.CATALOG_BROKEN, Broken.class.getName());
    }

    @Test
    @Scenario(id = "M6")
    void two_catalogs_with_the_same_version_are_both_named() {
        assertSetup("catalog-clash", ErrorCode.CATALOG_CLASH, Evens.class.getName(), Rivals.class.getName());
    }

    @Test
    void a_catalog_that_was_compiled_together_with_others_and_is_not_registered() {
        assertSetup("catalog-not-registered", ErrorCode.CATALOG_NOT_REGISTERED, Together.class.getName());
    }

    @Test
    void a_catalog_that_is_registered_is_not_missed_nor_one_that_is_not_there(TestDatabase db) {
        var migrator = registered(
                () -> Migrator.builder(db.dataSource()).build(), Together.class.getName(), Odds.class.getName());

        assertThat(migrator.plan(Target.latest()).steps()).hasSize(4);
    }

    @Test
    void who_names_the_catalogs_misses_none(TestDatabase db) {
        assertThat(Migrator.builder(db.dataSource())
                        .catalogs(new Together())
                        .build()
                        .plan(Target.latest())
                        .steps())
                .hasSize(2);
    }

    @Test
    void a_catalog_that_is_registered_twice_is_there_once(TestDatabase db) {
        var again = root.resolve("again");
        var migrator = registered(
                () -> Migrator.builder(db.dataSource()).build(),
                List.of(registration(root, Odds.class.getName()), registration(again, Odds.class.getName())));

        assertThat(migrator.plan(Target.latest()).steps()).hasSize(2);
    }

    @Test
    void a_catalog_that_is_passed_twice() {
        var builder = Migrator.builder(new JdbcDataSource()).catalogs(new Evens(), new Evens());

        GoldenErrors.assertMessage("catalog-twice", assertThrows(SetupException.class, builder::build));
    }

    /** Where jars are merged into one and the first service file wins, the second catalog is in the jar and lost. */
    @Test
    void a_catalog_whose_service_file_was_lost_leaves_versions_that_begin_above_1(TestDatabase db) {
        var migrator = registered(() -> Migrator.builder(db.dataSource()).build(), Upper.class.getName());

        assertThat(assertThrows(ValidationFailedException.class, migrator::migrate)
                        .code())
                .isEqualTo(ErrorCode.SEQUENCE_INCOMPLETE);
    }

    @Test
    void a_checksum_that_could_not_be_computed_is_warned_of_once_and_is_no_drift(TestDatabase db) {
        var catalog = TestCatalog.tables(3)
                .with(TestCatalog.table(1).checksum(CatalogEntry.UNVERIFIED))
                .with(TestCatalog.table(2).checksum(CatalogEntry.UNVERIFIED));
        try (var log = new CapturedLog()) {
            migrator(db, catalog).migrate();

            assertThat(log.lines(Level.WARN))
                    .containsExactly("WARN [RUNG-312] rung: no checksum for 2 of 3 migrations: an edit of them is not"
                            + " noticed. The compiler did not show their source to the processor; build them with javac,"
                            + " all together: V1, V2");
            assertThat(migrator(db, catalog).migrate().results()).isEmpty();
            assertThat(migrator(db, TestCatalog.tables(3)).migrate().results()).isEmpty();
            assertThat(migrator(db, TestCatalog.tables(3)).isUpToDate()).isTrue();
            assertThat(log.lines(Level.WARN)).hasSize(1);
        }
    }

    @Test
    void an_unverified_checksum_does_not_hide_the_drift_of_others(TestDatabase db) {
        migrator(db, TestCatalog.tables(3)).migrate();
        var catalog = TestCatalog.tables(3)
                .with(TestCatalog.table(1).checksum(CatalogEntry.UNVERIFIED))
                .with(TestCatalog.table(2).checksum("rung1:edited"));

        var refused = assertThrows(ValidationFailedException.class, migrator(db, catalog)::migrate);

        assertThat(refused.code()).isEqualTo(ErrorCode.DRIFTED);
        assertThat(refused.mismatches()).map(status -> status.version()).containsExactly(new Version(2));
    }

    private void assertSetup(String golden, ErrorCode code, String... classes) {
        Supplier<Migrator> build = () -> Migrator.builder(new JdbcDataSource()).build();

        var refused = assertThrows(SetupException.class, () -> registered(build, classes));

        assertThat(refused.code()).isEqualTo(code);
        GoldenErrors.assertMessage(golden, refused, root.toUri().toString(), "file:<class path>/");
    }

    /** Returns the result of {@code work} with a class path on which {@code classes} are registered, a directory for each. */
    private <T> T registered(Supplier<T> work, String... classes) {
        return registered(
                work, Stream.of(classes).map(name -> registration(root, name)).toList());
    }

    private <T> T registered(Supplier<T> work, List<URL> urls) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        try (var loader =
                new URLClassLoader(urls.toArray(URL[]::new), getClass().getClassLoader())) {
            thread.setContextClassLoader(loader);
            return work.get();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL registration(Path folder, String className) {
        try {
            var directory = folder.resolve(className.substring(className.lastIndexOf('.') + 1));
            var services = Files.createDirectories(directory.resolve("META-INF/services"));
            Files.writeString(services.resolve(MigrationCatalog.class.getName()), className + "\n");
            return directory.toUri().toURL();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Migrator migrator(TestDatabase db, TestCatalog catalog) {
        return Migrator.builder(db.dataSource()).catalogs(catalog).build();
    }

    /** A catalog as a service has to be: public, with a constructor without parameters. */
    public abstract static class Part extends DelegatingCatalog {

        Part(Rung... rungs) {
            super(TestCatalog.of(rungs));
        }
    }

    /** V2 and V4. */
    public static final class Evens extends Part {
        public Evens() {
            super(TestCatalog.table(2), TestCatalog.table(4));
        }
    }

    /** V1 and V3. */
    public static final class Odds extends Part {
        public Odds() {
            super(TestCatalog.table(1), TestCatalog.table(3));
        }
    }

    /** V2 and V4, compiled together with two others, of which one is not there any more. */
    public static final class Together extends Part {
        public Together() {
            super(TestCatalog.table(2), TestCatalog.table(4));
        }

        @Override
        public List<String> compiledWith() {
            return List.of(Odds.class.getName(), "com.example.gone.RungCatalog");
        }
    }

    /** V4, of a sequence. */
    public static final class Upper extends Part {
        public Upper() {
            super(TestCatalog.table(4));
        }

        @Override
        public Optional<VersionScheme> versionScheme() {
            return Optional.of(VersionScheme.SEQUENCE);
        }
    }

    /** V4 again. */
    public static final class Rivals extends Part {
        public Rivals() {
            super(Rung.of(4, "rival"));
        }

        @Override
        public List<CatalogEntry> entries() {
            return super.entries().stream()
                    .map(entry -> new CatalogEntry(
                            entry.version(),
                            entry.description(),
                            "com.example.V0004Rival",
                            entry.checksum(),
                            entry.upMode(),
                            entry.downMode(),
                            entry.kind()))
                    .toList();
        }
    }

    /** Compiled against a class that is not there any more. */
    public static final class Broken extends Part {
        static {
            if (Broken.class.getName().length() > 1) {
                throw new NoClassDefFoundError("com/example/V0001Gone");
            }
        }
    }
}
