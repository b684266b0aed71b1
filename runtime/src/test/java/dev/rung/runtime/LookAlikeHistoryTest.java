package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.catalog.Fingerprint;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.internal.history.TrustedOwner;
import dev.rung.runtime.internal.history.UpToDateCheck;
import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.Resolution;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.Contents;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.OnlyConnection;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.TestRole;
import dev.rung.runtime.testing.WireProxy;
import dev.rung.runtime.testing.WireProxy.Cut;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.postgresql.jdbc.PreferQueryMode;

/**
 * A role with few rights, which may create in the schema, puts in the history's place something that runs its code as
 * the role that reads or writes it. That role, a superuser or not, is refused before any of that code has run.
 */
@ExtendWith(FreshDatabase.class)
class LookAlikeHistoryTest {

    /** Each public call that looks at the history. */
    private static final Map<String, Consumer<Migrator>> CALLS = Map.of(
            "isUpToDate", Migrator::isUpToDate,
            "migrate", Migrator::migrate,
            "migrate to a target", migrator -> migrator.migrate(Target.upTo(1)),
            "rollback", migrator -> migrator.rollback(Target.steps(1)),
            "plan", migrator -> migrator.plan(Target.latest()),
            "planRollback", migrator -> migrator.planRollback(Target.steps(1)),
            "status", Migrator::status,
            "validate", Migrator::validate,
            "baseline", migrator -> migrator.baseline(new Version(1)),
            "resolve", migrator -> migrator.resolve(new Version(1), Resolution.APPLIED, "looked"));

    private TestRole mallory;
    private TestRole victim;

    /** The sequence keeps what is done to it whether the transaction ends well or not. */
    @BeforeEach
    void mallory_has_migrated_before_anybody_else(TestDatabase db) {
        mallory = db.createRole("mallory", "mallory");
        victim = db.createRole("victim", "victim");
        db.execute("grant all on schema public to %s, %s".formatted(mallory.quoted(), victim.quoted()));
        Migrator.builder(db.dataSource(mallory))
                .catalogs(TestCatalog.tables(2))
                .build()
                .migrate();
        asMallory(db, """
                create sequence public.trace; grant all on sequence public.trace to public;
                create function public.pwn(value text) returns text language plpgsql immutable as $$
                begin perform nextval('public.trace'); return value; end $$;
                create function public.pwned() returns trigger language plpgsql as $$
                begin perform nextval('public.trace'); return new; end $$""");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            the table itself  | select
            view              | alter table rung_history rename to kept; create view rung_history as select seq, version, description, direction, public.pwn(outcome) as outcome, checksum, state, statement, started_at, finished_at, duration_ms, error, sqlstate, reason, acted, run_id, database_user, host, application, tool, kind, format from kept
            narrow view       | alter table rung_history rename to kept; create view rung_history as select public.pwn('DONE') as outcome, 'x'::text as state, 0 as statement, 1::bigint as seq
            materialized view | alter table rung_history rename to kept; create materialized view rung_history as select * from kept; create index on rung_history (public.pwn(tool))
            check             | alter table rung_history add check (public.pwn(tool) = tool)
            default           | alter table rung_history alter column application set default public.pwn('x'), alter column format set default public.pwn('1')::integer
            index expression  | create index on rung_history (public.pwn(tool))
            index predicate   | create index on rung_history (tool) where public.pwn('x') = 'x'
            policy            | create policy p on rung_history using (public.pwn('x') = 'x'); alter table rung_history enable row level security; alter table rung_history force row level security
            generated column  | alter table rung_history add column g text generated always as (public.pwn(tool)) stored
            trigger           | create trigger t before insert or update on rung_history for each row execute function public.pwned()
            rule              | create rule r as on insert to rung_history do also select public.pwn('x')
            statistics        | create statistics evil on (public.pwn(tool)), tool from rung_history
            domain            | create domain evil as text check (public.pwn(value) = value); alter table rung_history alter column tool type evil
            child             | create table child (check (public.pwn(tool) = tool)) inherits (rung_history)
            newer format      | alter table rung_history alter column format set default 2, add check (public.pwn(tool) = tool)
            """)
    void is_refused_by_every_call_before_its_code_runs(String name, String change, TestDatabase db) {
        asMallory(db, change);
        var before = Contents.of(db);
        var trace = trace(db);

        for (var source : new DataSource[] {db.dataSource(), db.dataSource(victim)}) {
            CALLS.forEach((call, work) -> {
                var refused = assertThrows(MigratorException.class, () -> work.accept(migrator(source)), call);
                assertThat(refused.code()).as(call).isEqualTo(ErrorCode.HISTORY_UNTRUSTED);
            });
        }

        assertThat(trace(db)).isEqualTo(trace);
        assertThat(Contents.of(db)).isEqualTo(before);
    }

    /** Drivers send two statements in different ways: as one text, or each prepared, at once or from the n-th time on. */
    @ParameterizedTest
    @CsvSource({
        "simple, 5",
        "extended, 5",
        "extended, 1",
        "extended, 0",
        "extendedForPrepared, 1",
        "extendedCacheEverything, 1"
    })
    void is_refused_however_the_driver_sends_the_question(String mode, int prepareThreshold, TestDatabase db)
            throws SQLException {
        var source = db.dataSource();
        source.setPreferQueryMode(PreferQueryMode.of(mode));
        source.setPrepareThreshold(prepareThreshold);
        try (var connection = source.getConnection();
                var only = new OnlyConnection(connection)) {
            db.execute("alter table rung_history owner to current_user");
            for (int i = 0; i < 7; i++) {
                assertThat(migrator(only).isUpToDate()).isTrue();
            }
            db.execute("drop table rung_history");
            asMallory(
                    db,
                    "create view rung_history as select public.pwn('DONE') as outcome, ''::text as state,"
                            + " 0 as statement, 1::bigint as seq");
            var trace = trace(db);

            for (int i = 0; i < 7; i++) {
                assertThrows(MigratorException.class, migrator(only)::isUpToDate);
            }

            assertThat(trace(db)).isEqualTo(trace);
        }
    }

    /** The connection comes with the {@code search_path} of its role, in which operators of others may come first. */
    @ParameterizedTest
    @ValueSource(strings = {"oid", "name", "text", "\"char\"", "int2", "int4", "int8"})
    void operators_of_others_are_not_used(String type, TestDatabase db) throws SQLException {
        db.execute("alter table rung_history owner to current_user");
        asMallory(
                db,
                "create function public.evil(%1$s, %1$s) returns boolean language plpgsql as $$".formatted(type)
                        + " begin perform nextval('public.trace'); return true; end $$");
        for (var operator : List.of("=", "<>", "<", ">", "<=", ">=")) {
            asMallory(
                    db,
                    "create operator public.%s (leftarg = %s, rightarg = %2$s, function = public.evil)"
                            .formatted(operator, type));
        }
        var trace = trace(db);
        var source = db.dataSource();
        source.setOptions("-c search_path=public,pg_catalog");

        try (var connection = source.getConnection()) {
            assertThat(UpToDateCheck.of(new TableName("public", "rung_history"), TrustedOwner.UNNAMED)
                            .databaseAt(new Fingerprint(TestCatalog.tables(2).fingerprint()), connection))
                    .isPresent();
        }

        assertThat(trace(db)).isEqualTo(trace);
    }

    @Test
    void the_message_names_the_owner_and_what_to_do(TestDatabase db) {
        var refused = assertThrows(MigratorException.class, migrator(db.dataSource())::migrate);

        GoldenErrors.assertMessage("history-untrusted", refused, mallory.name(), "mallory");
    }

    @Test
    void appears_while_the_history_is_being_created(TestDatabase db) throws Exception {
        asMallory(db, "drop table rung_history, t_1, t_2, proof");
        var trace = trace(db);

        try (var connection = db.dataSource(mallory).getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    "create view public.rung_history as select public.pwn('DONE') as outcome, 1::bigint as seq");
            var run = CompletableFuture.supplyAsync(
                    () -> assertThrows(MigratorException.class, migrator(db.dataSource())::migrate));
            awaitLockWait(db, connection);
            connection.commit();

            assertThat(run.get(30, TimeUnit.SECONDS).code()).isEqualTo(ErrorCode.HISTORY_UNTRUSTED);
        }
        assertThat(trace(db)).isEqualTo(trace);
    }

    /** The first connection looks whether there is nothing to do, the second runs, the third finds its outcome. */
    @Test
    void appears_before_an_unanswered_commit_is_looked_up(TestDatabase db) {
        asMallory(db, "drop table rung_history, t_1, t_2, proof");
        migrator(db.dataSource()).migrate(Target.upTo(1));
        var trace = trace(db);
        try (var proxy = WireProxy.before(db)) {
            var beforeTheLook = new PGSimpleDataSource() {
                private static final long serialVersionUID = 1L;

                private int connections;

                @Override
                public Connection getConnection() throws SQLException {
                    if (++connections == 3) {
                        db.execute("drop table rung_history");
                        asMallory(
                                db,
                                "create view rung_history as select public.pwn('DONE') as outcome, 2::bigint as seq");
                    }
                    return proxy.through(db.dataSource()).getConnection();
                }
            };
            var migrator = Migrator.builder(beforeTheLook)
                    .catalogs(TestCatalog.of(
                            TestCatalog.table(1), Rung.of(2, "t 2").up(work -> proxy.cut(Cut.AFTER_COMMIT))))
                    .build();

            var failed = assertThrows(MigratorException.class, migrator::migrate);

            assertThat(failed.code()).isEqualTo(ErrorCode.OUTCOME_UNKNOWN);
            assertThat(failed).hasMessageContaining("it could not be looked up (RUNG-219)");
        }
        assertThat(trace(db)).isEqualTo(trace);
    }

    private static void awaitLockWait(TestDatabase db, Connection connection)
            throws SQLException, InterruptedException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_backend_pid()")) {
            row.next();
            var pid = row.getInt(1);
            while (db.queryLong("select count(*) from pg_stat_activity where ? = any (pg_blocking_pids(pid))", pid)
                    == 0) {
                Thread.sleep(10);
            }
        }
    }

    private void asMallory(TestDatabase db, String sql) {
        db.execute("set role %s; %s".formatted(mallory.quoted(), sql));
    }

    private static String trace(TestDatabase db) {
        return db.queryStrings("select last_value, is_called from public.trace").get(0);
    }

    private static Migrator migrator(DataSource source) {
        return Migrator.builder(source).catalogs(TestCatalog.tables(2)).build();
    }
}
