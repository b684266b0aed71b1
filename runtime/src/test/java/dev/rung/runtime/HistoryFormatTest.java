package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.internal.session.LockMode;
import dev.rung.runtime.model.EntryKind;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.CapturedLog;
import dev.rung.runtime.testing.Contents;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.event.Level;

/** Histories of each format: what a row says that never ran, and how an older table becomes one of today. */
@ExtendWith(FreshDatabase.class)
class HistoryFormatTest {

    /** Exactly what builds of format 0 created. */
    private static final String FORMAT_0 = """
            create table rung_history (seq bigint primary key check (seq > 0), version bigint not null check (version > 0),
            description text not null, direction text not null check (direction in ('UP', 'DOWN')),
            outcome text not null check (outcome in ('RUNNING', 'DONE', 'FAILED')), checksum text not null,
            state text not null, statement integer not null default 0,
            started_at timestamp with time zone not null default pg_catalog.clock_timestamp(),
            finished_at timestamp with time zone, duration_ms bigint, error text, sqlstate text, reason text, acted text,
            run_id uuid not null, database_user text not null, host text not null, application text not null,
            tool text not null);
            create index on rung_history (version);
            create index on rung_history (outcome) where outcome <> 'DONE';
            create index on rung_history (started_at);
            comment on table rung_history is 'Migrations, one row per attempt; written by Rung, append-only'""";

    @Test
    void a_baseline_is_distinguished_from_what_ran(TestDatabase db) {
        baselineAndRun(db);

        assertThat(kinds(db, 3)).containsExactly(EntryKind.BASELINE, EntryKind.BASELINE, EntryKind.MIGRATION);
        assertThat(db.queryStrings("select distinct format from rung_history")).containsExactly("1");
    }

    @Test
    void a_table_of_format_0_is_read_as_it_is(TestDatabase db) {
        format0(db);
        var before = Contents.of(db);

        assertThat(migrator(db, 3).isUpToDate()).isTrue();
        assertThat(migrator(db, 3).validate().current()).contains(new Version(3));
        assertThat(migrator(db, 4).plan(Target.latest()).steps()).hasSize(1);
        assertThat(kinds(db, 3)).containsExactly(EntryKind.BASELINE, EntryKind.BASELINE, EntryKind.MIGRATION);

        assertThat(Contents.of(db)).isEqualTo(before);
    }

    @Test
    void a_run_upgrades_a_table_of_format_0_and_keeps_its_rows(TestDatabase db) {
        format0(db);
        var rows = migrator(db, 3).status().history().rows();

        migrator(db, 4).migrate();

        var status = migrator(db, 4).status();
        assertThat(status.history().rows()).startsWith(rows.toArray(HistoryRow[]::new));
        assertThat(status.isUpToDate()).isTrue();
        assertThat(db.queryStrings("select seq, kind, format from rung_history order by seq"))
                .containsExactly("1|BASELINE|0", "2|BASELINE|0", "3|MIGRATION|0", "4|MIGRATION|1");
    }

    @Test
    void an_upgraded_table_is_the_same_as_a_new_one(TestDatabase db) {
        format0(db);
        migrator(db, 4).migrate();

        Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(4))
                .schema("fresh")
                .firstRun(FirstRun.BESIDE_OTHERS)
                .build()
                .migrate();

        assertThat(shape(db, "rung_history")).isEqualTo(shape(db, "fresh.rung_history"));
    }

    @ParameterizedTest
    @CsvSource({
        "rung 0.1.0, rung 0.10, true",
        "rung 0.1.0-SNAPSHOT, rung 0.1.0, true",
        "rung 0.10, rung 0.9.1, false",
        "rung development, rung 4.1, false",
        "rung 4.1, rung development, false",
        "rung 4.1, 'flyway 9', false"
    })
    void a_newer_tool_in_a_known_format_is_warned_of(String own, String written, boolean isWarned, TestDatabase db) {
        migrator(db, 2).migrate();
        db.execute("update rung_history set tool = '%s' where seq = 1".formatted(written));
        var history = migrator(db, 2).status().history();
        try (var log = new CapturedLog()) {
            RunLog.newerTool(own, history);

            assertThat(log.lines(Level.WARN).isEmpty()).isEqualTo(!isWarned);
        }
    }

    @Test
    void a_newer_format_is_refused_by_every_call_and_left_as_it_is(TestDatabase db) {
        migrator(db, 2).migrate();
        db.execute("""
                alter table rung_history alter column format set default 2, add column module text, drop column acted;
                insert into rung_history select 3, 3, 'later', 'UP', 'DONE', 'rung2:x', 'rung2:y', 0, now(), now(), 1, null, null,
                null, gen_random_uuid(), 'deploy', 'host', 'app', 'rung 4.1', 'MIGRATION', null, 2, 'shop'""");
        var before = Contents.of(db);

        for (var count : List.of(2, 3)) {
            for (var call : List.<Executable>of(
                    migrator(db, count)::migrate,
                    migrator(db, count)::isUpToDate,
                    migrator(db, count)::status,
                    migrator(db, count)::validate,
                    () -> migrator(db, count).plan(Target.latest()),
                    () -> migrator(db, count).rollback(Target.steps(1)),
                    () -> migrator(db, count).baseline(new Version(1)))) {
                var refused = assertThrows(MigratorException.class, call);
                GoldenErrors.assertMessage("history-newer", refused);
            }
        }

        assertThat(Contents.of(db)).isEqualTo(before);
    }

    @Test
    void a_newer_format_without_a_row_is_refused_too(TestDatabase db) {
        migrator(db, 2).migrate();
        db.execute("alter table rung_history alter column format set default 2");

        var refused = assertThrows(MigratorException.class, migrator(db, 2)::isUpToDate);

        GoldenErrors.assertMessage("history-newer-unwritten", refused);
    }

    @Test
    void a_row_of_a_newer_version_in_the_same_format_is_fine(TestDatabase db) {
        migrator(db, 2).migrate();
        db.execute("update rung_history set tool = 'rung 99.0'");

        assertThat(migrator(db, 2).isUpToDate()).isTrue();
        assertThat(migrator(db, 3).migrate().applied()).hasSize(1);
    }

    @Test
    void a_checksum_of_an_unknown_algorithm_is_warned_of(TestDatabase db) {
        migrator(db, 2).migrate();
        db.execute("update rung_history set checksum = 'rung9:2' where version = 2");

        try (var log = new CapturedLog()) {
            assertThat(migrator(db, 3).migrate().applied()).hasSize(1);
            migrator(db, 3).validate();

            assertThat(log.lines(Level.WARN))
                    .hasSize(2)
                    .allSatisfy(line -> assertThat(line).contains("RUNG-221", "V2 (rung9)"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"role", "database"})
    void how_the_server_prints_does_not_matter(String level, TestDatabase db) {
        var role = db.createRole("app", "app");
        db.execute("grant all on schema public to " + role.quoted());
        var migrator = Migrator.builder(db.dataSource(role))
                .catalogs(TestCatalog.tables(2))
                .build();
        migrator.migrate();
        var who = level.equals("role") ? "role " + role.quoted() : "database " + db.name();
        db.execute("alter %s set quote_all_identifiers = on".formatted(who));
        db.execute("alter %s set \"DateStyle\" = 'SQL, DMY'".formatted(who));
        db.execute("alter %s set search_path = ''".formatted(who));

        assertThat(migrator.isUpToDate()).isTrue();
        assertThat(migrator.status().isUpToDate()).isTrue();
        assertThat(Migrator.builder(db.dataSource(role))
                        .catalogs(TestCatalog.tables(3))
                        .build()
                        .migrate()
                        .applied())
                .hasSize(1);
    }

    @Test
    void several_runners_upgrade_a_table_once(TestDatabase db) throws Exception {
        format0(db);
        var pool = Executors.newFixedThreadPool(6);
        try {
            var runs = new ArrayList<Future<MigrationReport>>();
            for (int i = 0; i < 6; i++) {
                var mode = i % 2 == 0 ? LockMode.NONE : LockMode.ADVISORY;
                runs.add(pool.submit(() -> Migrator.builder(db.dataSource())
                        .catalogs(TestCatalog.tables(5))
                        .lockMode(mode)
                        .build()
                        .migrate()));
            }
            var applied = 0;
            for (var run : runs) {
                applied += run.get(1, TimeUnit.MINUTES).applied().size();
            }
            assertThat(applied).isEqualTo(2);
        } finally {
            pool.shutdownNow();
        }
        assertThat(migrator(db, 5).isUpToDate()).isTrue();
        assertThat(db.queryStrings("select seq, format from rung_history order by seq"))
                .containsExactly("1|0", "2|0", "3|0", "4|1", "5|1");
    }

    @Test
    void an_upgrade_that_is_cut_off_leaves_the_table_as_it_was(TestDatabase db) throws Exception {
        format0(db);
        try (var reader = db.dataSource().getConnection();
                var statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select from rung_history");
            var run = CompletableFuture.supplyAsync(
                    () -> assertThrows(MigratorException.class, migrator(db, 4)::migrate));
            while (db.queryLong(
                            "select count(*) from pg_locks where not granted and relation = 'rung_history'::regclass")
                    == 0) {
                Thread.sleep(10);
            }
            db.execute("select pg_terminate_backend(pid) from pg_locks where not granted");
            run.get(30, TimeUnit.SECONDS);
            reader.rollback();
        }
        assertThat(
                        db.queryLong(
                                "select count(*) from pg_attribute where attname = 'format' and attrelid = 'rung_history'::regclass"))
                .isZero();

        assertThat(migrator(db, 4).migrate().applied()).hasSize(1);
    }

    /** As {@code pg_dump} of PostgreSQL 14 writes it, restored into this server: 18 turns {@code not null} into rows. */
    @Test
    void a_table_that_was_dumped_and_restored_is_the_same(TestDatabase db) {
        migrator(db, 2).migrate();
        db.execute("create table rows as select * from rung_history; drop table rung_history");
        db.execute(DUMP);
        db.execute("insert into rung_history select * from rows; drop table rows");

        assertThat(migrator(db, 2).isUpToDate()).isTrue();
        assertThat(migrator(db, 3).migrate().applied()).hasSize(1);
    }

    private static final String DUMP = """
            set default_tablespace = ''; set default_table_access_method = heap;
            select pg_catalog.set_config('search_path', '', false);
            create table public.rung_history (
                seq bigint not null,
                version bigint not null,
                description text not null,
                direction text not null,
                outcome text not null,
                checksum text not null,
                state text not null,
                statement integer default 0 not null,
                started_at timestamp with time zone default clock_timestamp() not null,
                finished_at timestamp with time zone,
                duration_ms bigint,
                error text,
                sqlstate text,
                reason text,
                acted text,
                run_id uuid not null,
                database_user text not null,
                host text not null,
                application text not null,
                tool text not null,
                kind text default 'MIGRATION'::text not null,
                found text,
                format integer default 1 not null,
                constraint rung_history_direction_check check ((direction = any (array['UP'::text, 'DOWN'::text]))),
                constraint rung_history_format_check check ((format >= 0)),
                constraint rung_history_kind_check check ((kind = any (array['MIGRATION'::text, 'BASELINE'::text, 'RESOLUTION'::text]))),
                constraint rung_history_outcome_check check ((outcome = any (array['RUNNING'::text, 'DONE'::text, 'FAILED'::text]))),
                constraint rung_history_seq_check check ((seq > 0)),
                constraint rung_history_version_check check ((version > 0))
            );
            comment on table public.rung_history is 'Migrations, one row per attempt; written by Rung, append-only';
            alter table only public.rung_history add constraint rung_history_pkey primary key (seq);
            create index rung_history_outcome_idx on public.rung_history using btree (outcome) where (outcome <> 'DONE'::text);
            create index rung_history_started_at_idx on public.rung_history using btree (started_at);
            create index rung_history_version_idx on public.rung_history using btree (version)""";

    /** Columns, constraints and indexes of a table, as the server prints them, without names. */
    private static List<String> shape(TestDatabase db, String table) {
        return db.queryStrings("""
                select concat(attname, ' ', atttypid::regtype, attnotnull, pg_get_expr(adbin, adrelid))
                from pg_attribute left join pg_attrdef on adrelid = attrelid and adnum = attnum
                where attrelid = '%1$s'::regclass and attnum > 0
                union all
                select pg_get_constraintdef(oid) from pg_constraint where conrelid = '%1$s'::regclass
                union all
                select regexp_replace(pg_get_indexdef(indexrelid), 'INDEX .* USING', '')
                from pg_index where indrelid = '%1$s'::regclass
                order by 1""".formatted(table));
    }

    private static void baselineAndRun(TestDatabase db) {
        migrator(db, 2).baseline(new Version(2));
        db.execute("create table proof (n int)");
        migrator(db, 3).migrate();
    }

    /** A history of format 0 with a baseline at V2 and the run of V3. */
    private static void format0(TestDatabase db) {
        baselineAndRun(db);
        db.execute("alter table rung_history rename to newer; " + FORMAT_0);
        db.execute("""
                alter table newer drop column kind, drop column found, drop column format;
                insert into rung_history select * from newer; drop table newer""");
    }

    private static List<EntryKind> kinds(TestDatabase db, int count) {
        return migrator(db, count).status().history().rows().stream()
                .map(HistoryRow::kind)
                .toList();
    }

    private static Migrator migrator(TestDatabase db, int count) {
        return Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(count))
                .build();
    }
}
