package dev.rung.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.DatabaseException;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.StalePlanException;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.TransactionScope;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.WireProxy;
import dev.rung.runtime.testing.WireProxy.Cut;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What fails: the migration, the run, or its observation. */
@ExtendWith(FreshDatabase.class)
class ObservedFailureTest {

    private static final Rung TAX =
            Rung.of(1, "tax").up("alter table orders add column tax int").down("alter table orders drop column tax");
    private static final Rung INDEX =
            Rung.of(2, "index").up("create index on customers (email)").down("drop index customers_email_idx");

    @Test
    void a_failure_is_the_usual_one_and_what_came_before_is_reported(TestDatabase db) {
        var migrator = Shop.empty(db)
                .builder(TAX, Rung.of(2, "broken").up("select 1 / 0"))
                .build();
        var seen = new ArrayList<Observation>();

        var failed = assertThrows(
                MigrationFailedException.class, () -> migrator.observe(migrator.plan(Target.latest()), seen::add));

        assertThat(failed.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(failed.report().applied()).containsExactly(new Version(1));
        assertThat(seen)
                .extracting(observation -> observation.step().toString())
                .containsExactly("V1 tax");
        assertThat(failed.getSuppressed()).isEmpty();
    }

    @Test
    void what_is_rolled_back_with_the_whole_run_is_not_reported(TestDatabase db) {
        var migrator = Shop.empty(db)
                .builder(TAX, Rung.of(2, "broken").up("select 1 / 0"))
                .transactionScope(TransactionScope.RUN)
                .build();
        var seen = new ArrayList<Observation>();

        assertThrows(MigrationFailedException.class, () -> migrator.observe(migrator.plan(Target.latest()), seen::add));

        assertThat(seen).isEmpty();
    }

    @Test
    void a_look_that_failed_is_forgotten_where_another_try_was_seen(TestDatabase db) {
        var role = db.createRole("clerk", "secret").quoted();
        var shop = Shop.empty(db);
        db.execute("""
                revoke select on pg_catalog.pg_locks from public;
                create sequence tries;
                create function fail_once() returns trigger language plpgsql security definer as $$
                begin
                    if nextval('public.tries') = 1 then raise exception using errcode = 'lock_not_available'; end if;
                    return null;
                end $$;
                create constraint trigger fail_once after insert on customers deferrable initially deferred
                for each row execute function fail_once()""");
        var tries = new AtomicInteger();

        var seen = shop.during(Rung.of(1, "second try").up(work -> {
            work.execute("insert into customers values (1)");
            if (tries.incrementAndGet() == 1) {
                work.execute("set role " + role);
            }
        }));

        assertThat(tries).hasValue(2);
        assertThat(seen.statements()).hasSize(1);
    }

    @Test
    void a_commit_whose_answer_is_lost_is_looked_up_and_reported(TestDatabase db) {
        var shop = Shop.empty(db);
        try (var proxy = WireProxy.before(db)) {
            var migrator = Migrator.builder(proxy.through(db.dataSource()))
                    .catalogs(TestCatalog.of(TAX.up(work -> {
                        TAX.up().with(work);
                        proxy.cut(Cut.AFTER_COMMIT);
                    })))
                    .firstRun(FirstRun.BESIDE_OTHERS)
                    .build();

            var run = migrator.observe(migrator.plan(Target.latest()));

            assertThat(run.report().applied()).hasSize(1);
            assertThat(run.observations())
                    .singleElement()
                    .satisfies(seen -> assertThat(seen.locks()).hasSize(1));
            assertThat(shop.builder(TAX).build().isUpToDate()).isTrue();
        }
    }

    @Test
    void a_short_time_limit_of_the_migration_does_not_hit_the_looking(TestDatabase db) {
        var shop = Shop.empty(db);
        db.execute(
                "do $$ begin for n in 1..3000 loop execute 'create table t_' || n || ' (id int primary key)'; end loop; end $$");

        var seen = shop.during("lock table orders in share mode; set local statement_timeout = 10");

        assertThat(seen.locks()).hasSize(1);
    }

    @Test
    void a_look_that_fails_is_no_failure_of_the_migration(TestDatabase db) {
        var role = db.createRole("clerk", "secret");
        var shop = Shop.empty(db);
        db.execute("revoke select on pg_catalog.pg_locks from public");
        var migrator = shop.builder(Rung.of(1, "clerk's").up("set role %s".formatted(role.quoted())), INDEX)
                .build();
        var seen = new ArrayList<Observation>();

        var unseen = assertThrows(
                DatabaseException.class, () -> migrator.observe(migrator.plan(Target.latest()), seen::add));

        assertThat(unseen)
                .hasMessageStartingWith(
                        "[RUNG-405] V1 clerk's ran well, but could not be observed: ERROR: permission denied for view pg_locks")
                .hasMessageContaining("Database : the run was not disturbed, and is done: the database is at V2\n");
        assertThat(seen)
                .extracting(observation -> observation.step().toString())
                .containsExactly("V2 index");
        assertThat(migrator.isUpToDate()).isTrue();
    }

    @Test
    void a_look_that_fails_is_reported_with_the_failure_of_a_migration(TestDatabase db) {
        var migrator = Shop.empty(db)
                .builder(Rung.of(1, "aborted").up(work -> {
                    try {
                        work.execute("select 1 / 0");
                    } catch (RuntimeException e) {
                        assertThat(e).hasMessageContaining("division by zero");
                    }
                }))
                .build();

        var failed =
                assertThrows(MigrationFailedException.class, () -> migrator.observe(migrator.plan(Target.latest())));

        assertThat(failed.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(failed.getSuppressed()).hasSize(1);
    }

    @Test
    void a_stale_plan_is_refused_as_without_an_observer(TestDatabase db) {
        var migrator = Shop.empty(db).builder(TAX).build();
        var plan = migrator.plan(Target.latest());
        migrator.migrate();

        assertThrows(StalePlanException.class, () -> migrator.observe(plan));
    }

    @Test
    void a_listener_that_throws_does_not_hide_the_failure_of_the_run(TestDatabase db) {
        var migrator = Shop.empty(db)
                .builder(TAX, Rung.of(2, "broken").up("select 1 / 0"))
                .build();

        var failed = assertThrows(
                MigrationFailedException.class,
                () -> migrator.observe(migrator.plan(Target.latest()), seen -> {
                    throw new IllegalStateException("listener");
                }));

        assertThat(failed.getSuppressed()).singleElement().isInstanceOf(IllegalStateException.class);
    }
}
