package dev.rung.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.rows.model.RowReport;
import dev.rung.runtime.observe.Observation;
import dev.rung.runtime.snapshot.SchemaSnapshot;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What triggers create for generated rows is no part of any down migration. */
class RowsOfTriggersTest {

    private static final String TEAM = "create table team (id int primary key, name text);";

    private static final String INSERT = "after insert on team for each row execute function mk()";

    /** A table, a sequence, a column, a schema, rights, a comment, settings, rows. */
    private static final String EVERYTHING = """
            execute format('create table team_%s (n int)', new.id);
            execute format('create sequence team_seq_%s', new.id);
            execute format('alter table counted add column c%s int', new.id);
            execute format('create schema tenant_%s', new.id);
            grant select on counted to public;
            execute format('comment on table counted is %L', new.id);
            alter default privileges grant select on tables to public;
            perform set_config('search_path', 'nowhere, public', false);
            create temp table if not exists seen (like public.team);
            perform nextval('public.numbers');
            insert into public.counted values (new.id);
            """;

    @Test
    void whatever_it_is_no_later_migration_is_blamed() throws Exception {
        var reports = RoundTrips.runLast(catalog(EVERYTHING, "create trigger t " + INSERT));

        assertThat(reports).isEmpty();
    }

    @Test
    void a_deferred_trigger_runs_before_the_snapshot() throws Exception {
        var reports = RoundTrips.runLast(
                catalog(
                        "execute format('create table team_%s (n int)', new.id);",
                        "create constraint trigger t after insert on team deferrable initially deferred for each row execute function mk()"));

        assertThat(reports).isEmpty();
    }

    @Test
    void partitions_that_a_trigger_creates_are_not_left_behind() throws Exception {
        assertThat(RoundTrips.runLast(HandwrittenCatalog.of("partitions")
                        .step(TEAM + """
                                create table event (team int not null, n int) partition by list (team);
                                create table event_0 partition of event for values in (0);
                                create function mk() returns trigger language plpgsql as $$ begin
                                  execute format('create table event_%s partition of event for values in (%s)', new.id, new.id);
                                  return new; end $$;
                                create trigger t\s""" + INSERT, "drop table team, event; drop function mk")
                        .step("create table other (id int)", "drop table other")))
                .noneMatch(line -> line.contains("event_"));
    }

    @Test
    void what_a_trigger_creates_for_rows_of_the_migration_is_left_behind() {
        var failure = assertThrows(
                AssertionError.class,
                () -> RoundTrips.runLast(HandwrittenCatalog.of("own rows")
                        .step(
                                TEAM + function("execute format('create table team_%s (n int)', new.id);")
                                        + "create trigger t " + INSERT,
                                "drop table team; drop function mk")
                        .step("insert into team values (77)", "delete from team where id = 77")));

        assertThat(failure).hasMessageStartingWith("V2 down() left table team_77 behind");
    }

    @Test
    void what_a_method_of_the_test_creates_is_not_left_behind() throws Exception {
        var hooks = new After("create table seen (n int)");

        assertThat(RoundTrips.run(HandwrittenCatalog.of("seen").step(TEAM, "drop table team"), 1, hooks))
                .isEmpty();
    }

    private static HandwrittenCatalog catalog(String body, String trigger) {
        return HandwrittenCatalog.of("triggers")
                .step(
                        TEAM + "create table counted (n int); create sequence numbers;" + function(body) + trigger,
                        "drop table team, counted; drop sequence numbers; drop function mk")
                .step("create table other (id int)", "drop table other");
    }

    private static String function(String body) {
        return "create function mk() returns trigger language plpgsql as $$ begin " + body + " return new; end $$;";
    }

    /** Runs a statement after a migration was applied. */
    @Test
    void a_trigger_that_refuses_with_any_state_leaves_its_table_empty() throws Exception {
        var reports = RoundTrips.runLast(HandwrittenCatalog.of("states")
                .step("""
                        create table a (id int primary key);
                        create function v() returns trigger language plpgsql as $$ begin
                          raise exception 'closed' using errcode = '55000'; end $$;
                        create trigger t before insert on a for each row execute function v()""", "drop table a; drop function v")
                .step("create table b (x int)", "drop table b"));

        assertThat(reports)
                .containsExactly(
                        "V2: table a: the server refuses its rows, or a trigger (t) does: ERROR: closed; give rows yourself: @DataFor(from = 2)");
    }

    @Test
    void a_session_that_ends_is_no_fault_of_the_migration() {
        var failure = assertThrows(
                IllegalStateException.class,
                () -> RoundTrips.runLast(HandwrittenCatalog.of("ended")
                        .step("""
                        create table a (id int primary key);
                        create function v() returns trigger language plpgsql as $$ begin
                          perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
                        create trigger t before insert on a for each row execute function v()""", "drop table a; drop function v")
                        .step("create table b (x int)", "drop table b")));

        assertThat(failure)
                .hasMessageStartingWith(
                        "V2 is not tested, because the server stopped while rows were generated for it: ");
    }

    private record After(String sql) implements RoundTripHooks {

        @Override
        public void before(long version, Database database) {}

        @Override
        public Optional<AssertionError> rows(long version, RowReport rows) {
            return Optional.empty();
        }

        @Override
        public void after(long version, Database database) throws Exception {
            Kit.execute(database.connection(), sql);
        }

        @Override
        public void limits(Observation observed, SchemaSnapshot above) {}

        @Override
        public void requireTablesExist() {}

        @Override
        public void requireKnown(List<Long> versions) {}
    }
}
