package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.MigrationContext;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.internal.history.HistorySchema;
import dev.rung.runtime.internal.history.TrustedOwner;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.TestRole;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * The owner of the history's schema, who owns nothing of the history itself, drops the table while it is looked at, and puts
 * something else in its place. What he puts there does not run.
 */
@ExtendWith(FreshDatabase.class)
class HistorySwapTest {

    /** What he does. */
    enum Change {
        VIEW("""
                drop table shop.rung_history;
                create view shop.rung_history as select seq, version, description, direction, shop.pwn('DONE') as outcome, checksum,
                state, statement, started_at, finished_at, duration_ms, error, sqlstate, reason, acted, run_id, database_user, host,
                application, tool, kind, found, format from shop.planted;
                grant all on shop.rung_history to public"""),
        TABLE("drop table shop.rung_history; alter table shop.planted rename to rung_history"),
        TRIGGER("""
                create trigger t before insert or update on shop.rung_history for each row execute function shop.pwned()"""),
        DROP("drop table shop.rung_history"),
        FOREIGN_KEY("create table shop.follows (seq bigint references shop.rung_history)");

        private final String sql;

        Change(String sql) {
            this.sql = sql;
        }
    }

    private TestRole mallory;

    @BeforeEach
    void mallory_owns_the_schema(TestDatabase db) {
        mallory = db.createRole("mallory", "mallory");
        db.execute("""
                create schema shop authorization %1$s;
                set role %1$s;
                create sequence shop.trace; grant all on sequence shop.trace to public;
                create function shop.pwn(value text) returns text language plpgsql immutable as $$
                begin perform nextval('shop.trace'); return value; end $$;
                create function shop.pwned() returns trigger language plpgsql as $$
                begin perform nextval('shop.trace'); return new; end $$""".formatted(mallory.quoted()));
        migrator(db.dataSource(), TestCatalog.tables(1)).migrate();
        db.execute("""
                grant select, trigger, references on shop.rung_history to %1$s; set role %1$s;
                create table shop.planted (like shop.rung_history including all);
                alter table shop.planted alter column kind set default shop.pwn('MIGRATION'), add check (shop.pwn(tool) = tool);
                grant all on shop.planted to public""".formatted(mallory.quoted()));
    }

    /** The calls that read the history, each in its way. */
    static Stream<Named<Consumer<Migrator>>> looks() {
        return Stream.of(
                Named.of("isUpToDate", Migrator::isUpToDate),
                Named.of("migrate", Migrator::migrate),
                Named.of("status", Migrator::status),
                Named.of("readHistory", migrator -> migrator.readHistory(row -> {})),
                Named.of("rollback", migrator -> migrator.rollback(Target.steps(1))));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void while_it_waits(Consumer<Migrator> look, TestDatabase db) throws Exception {
        var trace = trace(db);

        var failure = swappedWhile(() -> look.accept(migrator(db.dataSource(), TestCatalog.tables(1))), db);

        assertThat(failure.code()).isEqualTo(ErrorCode.HISTORY_UNTRUSTED);
        assertThat(failure).hasMessageContaining("nothing was changed");
        assertThat(trace(db)).isEqualTo(trace);
    }

    /** Under the lock it cannot become another one any more: what the catalog said stays true. */
    @Test
    void a_history_that_was_found_stays_until_the_transaction_ends(TestDatabase db) throws SQLException {
        try (var connection = db.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            assertThat(new HistorySchema(new TableName("shop", "rung_history"), TrustedOwner.UNNAMED).find(connection))
                    .isPresent();

            assertThat(assertThrows(
                            IllegalStateException.class,
                            () -> db.execute("set lock_timeout = '50ms'; drop table shop.rung_history")))
                    .hasMessageContaining("lock timeout");
        }
    }

    /** However the driver sends the question, and whatever snapshot it is asked in. */
    @ParameterizedTest
    @CsvSource({
        "simple, 5, read committed",
        "extended, 1, read committed",
        "extended, 5, repeatable read",
        "extendedForPrepared, 1, serializable"
    })
    void while_the_single_round_trip_waits(String mode, int prepareThreshold, String isolation, TestDatabase db)
            throws Exception {
        var source = db.dataSource();
        source.setPreferQueryMode(PreferQueryMode.of(mode));
        source.setPrepareThreshold(prepareThreshold);
        source.setOptions("-c default_transaction_isolation=" + isolation.replace(" ", "\\ "));
        var trace = trace(db);
        assertThat(migrator(source, TestCatalog.tables(1)).isUpToDate()).isTrue();

        var failure = swappedWhile(migrator(source, TestCatalog.tables(1))::isUpToDate, db);

        assertThat(failure.code()).isEqualTo(ErrorCode.HISTORY_UNTRUSTED);
        assertThat(trace(db)).isEqualTo(trace);
    }

    /** He waits for the lock while V2 runs, has it as soon as that is committed, and V3 is to be recorded in what he leaves. */
    @ParameterizedTest
    @CsvSource({
        "code extended, RUNG-219, TABLE",
        "code simple, RUNG-219, VIEW",
        "code extended, RUNG-413, DROP",
        "code extended, RUNG-208, TRIGGER",
        "derived extended, RUNG-219, TABLE",
        "derived simple, RUNG-219, TABLE",
        "derived extended, RUNG-219, VIEW",
        "derived extended, RUNG-208, TRIGGER",
        "outside extended, RUNG-219, TABLE",
        "outside simple, RUNG-219, TABLE",
        "outside extended, RUNG-413, DROP",
        "outside extended, RUNG-208, TRIGGER"
    })
    void between_two_migrations(String way, String code, Change change, TestDatabase db) throws Exception {
        var kind = way.substring(0, way.indexOf(' '));
        var source = db.dataSource();
        source.setPreferQueryMode(PreferQueryMode.of(way.substring(way.indexOf(' ') + 1)));
        var trace = trace(db);
        var swap = new Swap(change, db);
        var catalog =
                TestCatalog.tables(1).with(Rung.of(2, "t 2").up(swap::begin)).with(next(kind));

        var failure = assertThrows(MigratorException.class, migrator(source, catalog)::migrate);

        swap.ended();
        assertThat(failure.code()).hasToString(code);
        assertThat(failure).hasMessageContaining("the database is at V2; nothing was begun after that");
        assertThat(trace(db)).isEqualTo(trace);
        assertThat(db.queryStrings("select to_regclass('shop.lost')")).containsExactly("null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"code", "derived", "outside"})
    void a_foreign_key_between_two_migrations_is_allowed(String kind, TestDatabase db) throws Exception {
        var swap = new Swap(Change.FOREIGN_KEY, db);
        var catalog =
                TestCatalog.tables(1).with(Rung.of(2, "t 2").up(swap::begin)).with(next(kind));

        assertThat(migrator(db.dataSource(), catalog).migrate().current()).contains(new Version(3));

        swap.ended();
        assertThat(db.queryStrings("select to_regclass('shop.follows')")).containsExactly("shop.follows");
    }

    private static Rung next(String kind) {
        var next = Rung.of(3, "next");
        return switch (kind) {
            case "code" -> next.up("create table shop.lost ()");
            case "derived" ->
                next.change(
                        schema -> schema.createTable("lost", t -> t.column("id").bigint()));
            default -> next.up("create table shop.lost ()").outsideTransaction();
        };
    }

    @Test
    void before_a_failure_is_recorded(TestDatabase db) throws Exception {
        var trace = trace(db);
        var swap = new Swap(Change.TABLE, db);
        var catalog = TestCatalog.tables(1).with(Rung.of(2, "t 2").up(work -> {
            swap.begin(work);
            work.execute("select 1 / 0");
        }));

        var failure = assertThrows(MigratorException.class, migrator(db.dataSource(), catalog)::migrate);

        swap.ended();
        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(failure).hasMessageContaining("the history did not take a row that says so");
        assertThat(trace(db)).isEqualTo(trace);
        assertThat(db.queryLong("select count(*) from shop.rung_history")).isZero();
    }

    /** A foreign key to the history adds triggers to it; then the server shows no difference when one more is added. */
    @Test
    void a_trigger_on_a_table_that_has_some(TestDatabase db) throws Exception {
        db.execute("create table shop.follows (seq bigint references shop.rung_history)");
        var trace = trace(db);
        var swap = new Swap(Change.TRIGGER, db);
        var catalog = TestCatalog.tables(1)
                .with(Rung.of(2, "t 2").up(swap::begin))
                .with(Rung.of(3, "next").up("select 1"));

        var failure = assertThrows(MigratorException.class, migrator(db.dataSource(), catalog)::migrate);

        swap.ended();
        assertThat(failure.code()).isEqualTo(ErrorCode.HISTORY_SHAPE);
        assertThat(trace(db)).isEqualTo(trace);
    }

    /** Between two statements of a migration outside a transaction, each of which is noted in the history first. */
    @Test
    void between_two_statements_outside_a_transaction(TestDatabase db) throws Exception {
        var trace = trace(db);
        var swap = new Swap(Change.TABLE, db);
        var catalog = TestCatalog.tables(1)
                .with(Rung.of(2, "t 2").outsideTransaction().up(work -> {
                    work.execute("create table shop.kept ()");
                    swap.now();
                    work.execute("create table shop.lost ()");
                }));

        var failure = assertThrows(MigratorException.class, migrator(db.dataSource(), catalog)::migrate);

        assertThat(failure.code()).isEqualTo(ErrorCode.HISTORY_CHANGED);
        assertThat(failure).hasMessageContaining("what it did before statement 2 stays");
        assertThat(trace(db)).isEqualTo(trace);
        assertThat(db.queryStrings("select to_regclass('shop.lost')")).containsExactly("null");
    }

    /** Another session of mallory's, which waits for the history while a migration runs. */
    private final class Swap {

        private final Change change;
        private final TestDatabase db;
        private CompletableFuture<Void> done = CompletableFuture.completedFuture(null);

        Swap(Change change, TestDatabase db) {
            this.change = change;
            this.db = db;
        }

        /** Returns as soon as he waits for the history, which the migration keeps until it is committed. */
        void begin(MigrationContext work) throws Exception {
            done = CompletableFuture.runAsync(this::whileSomebodyWaits);
            awaitWaiting(db);
        }

        private void whileSomebodyWaits() {
            try (var connection = db.dataSource(mallory).getConnection();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute(change.sql);
                awaitWaiting(db);
                connection.commit();
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        void now() {
            db.execute("set role %s; begin; %s; commit".formatted(mallory.quoted(), change.sql));
        }

        void ended() throws Exception {
            done.get(10, TimeUnit.SECONDS);
        }
    }

    /** Starts {@code call} while the swap is prepared, and commits that as soon as the call waits for it. */
    private MigratorException swappedWhile(Runnable call, TestDatabase db) throws Exception {
        try (Connection connection = db.dataSource(mallory).getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(Change.VIEW.sql);
            var run = CompletableFuture.supplyAsync(() -> assertThrows(MigratorException.class, call::run));
            awaitWaiting(db);
            connection.commit();
            return run.get(10, TimeUnit.SECONDS);
        }
    }

    private static void awaitWaiting(TestDatabase db) throws InterruptedException {
        for (int tries = 0; tries < 400 && !isAnybodyWaiting(db); tries++) {
            Thread.sleep(5);
        }
    }

    private static boolean isAnybodyWaiting(TestDatabase db) {
        return db.queryLong("""
                select count(*) from pg_locks where not granted and locktype = 'relation'
                and database = (select oid from pg_database where datname = current_database())""") > 0;
    }

    private static String trace(TestDatabase db) {
        return db.queryStrings("select last_value, is_called from shop.trace").get(0);
    }

    private static Migrator migrator(PGSimpleDataSource source, TestCatalog catalog) {
        return Migrator.builder(source)
                .catalogs(catalog)
                .schema("shop")
                .firstRun(FirstRun.BESIDE_OTHERS)
                .build();
    }
}
