package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.model.EntryKind;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.Contents;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Ladder;
import dev.rung.runtime.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

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
    void a_baseline_is_told_from_what_ran(TestDatabase db) {
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
                .catalogs(Ladder.tables(4))
                .schema("fresh")
                .firstRun(FirstRun.BESIDE_OTHERS)
                .build()
                .migrate();

        assertThat(shape(db, "rung_history")).isEqualTo(shape(db, "fresh.rung_history"));
    }

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
                alter table newer drop column kind, drop column format;
                insert into rung_history select * from newer; drop table newer""");
    }

    private static List<EntryKind> kinds(TestDatabase db, int count) {
        return migrator(db, count).status().history().rows().stream()
                .map(HistoryRow::kind)
                .toList();
    }

    private static Migrator migrator(TestDatabase db, int count) {
        return Migrator.builder(db.dataSource()).catalogs(Ladder.tables(count)).build();
    }
}
