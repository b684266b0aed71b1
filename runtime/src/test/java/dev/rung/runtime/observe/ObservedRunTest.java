package dev.rung.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.matrix.Scenario;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.TransactionScope;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.servers.PgBouncer;
import dev.rung.runtime.testing.servers.PgBouncer.PoolMode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An observed run has the same effects as one that is not observed. */
@ExtendWith(FreshDatabase.class)
class ObservedRunTest {

    private static final Rung TAX =
            Rung.of(1, "tax").up("alter table orders add column tax int").down("alter table orders drop column tax");
    private static final Rung INDEX =
            Rung.of(2, "index").up("create index on customers (email)").down("drop index customers_email_idx");

    @Test
    void each_migration_is_reported_separately(TestDatabase db) {
        var run = Shop.empty(db).run(TAX, INDEX);

        assertThat(run.report().applied()).containsExactly(new Version(1), new Version(2));
        assertThat(run.observations())
                .extracting(seen -> seen.step() + ": " + seen.locks())
                .containsExactly(
                        "V1 tax: [ACCESS EXCLUSIVE on public.orders]", "V2 index: [SHARE on public.customers]");
        assertThat(db.queryStrings("select version, outcome from rung_history order by seq"))
                .containsExactly("1|DONE", "2|DONE");
    }

    @Test
    void a_rollback_is_reported_too(TestDatabase db) {
        var shop = Shop.empty(db);
        shop.run(TAX, INDEX);
        var migrator = shop.builder(TAX, INDEX).build();

        var run = migrator.observe(migrator.planRollback(Target.downTo(0)));

        assertThat(run.report().rolledBack()).containsExactly(new Version(2), new Version(1));
        assertThat(run.observations())
                .extracting(seen -> seen.step().direction() + " " + seen.locks())
                .containsExactly(
                        Direction.DOWN + " [ACCESS EXCLUSIVE on public.customers]",
                        Direction.DOWN + " [ACCESS EXCLUSIVE on public.orders]");
    }

    @Test
    void in_a_run_that_is_one_transaction_a_lock_belongs_to_the_first_who_took_it(TestDatabase db) {
        var migrator = Shop.empty(db)
                .builder(
                        TAX,
                        Rung.of(2, "both")
                                .up("create table t (id int); update orders set tax = 1; update customers set id = 1"),
                        Rung.of(3, "own table").up("alter table t add column x int default random()"))
                .transactionScope(TransactionScope.RUN)
                .build();

        var run = migrator.observe(migrator.plan(Target.latest()));

        assertThat(run.observations())
                .extracting(seen -> seen.locks().toString())
                .containsExactly(
                        "[ACCESS EXCLUSIVE on public.orders]",
                        "[ROW EXCLUSIVE on public.customers, ROW EXCLUSIVE on public.orders]",
                        "[]");
        assertThat(run.observations()).extracting(Observation::rewritten).containsOnly(List.of());
    }

    @Test
    void of_many_tries_the_last_one_is_reported(TestDatabase db) {
        var tries = new AtomicInteger();
        var seen = Shop.empty(db).during(Rung.of(1, "second try").up(work -> {
            if (tries.incrementAndGet() == 1) {
                work.execute("lock table customers");
                work.execute("do $$ begin raise exception using errcode = 'lock_not_available'; end $$");
            }
            work.execute("lock table orders in share mode");
        }));

        assertThat(tries).hasValue(2);
        assertThat(seen.locks()).extracting(ObservedLock::toString).containsExactly("SHARE on public.orders");
        assertThat(seen.statements()).hasSize(1);
    }

    @Test
    @Tag(Scenario.PROOF)
    void behind_a_pooler_a_transaction_is_looked_at_where_it_is(TestDatabase db) {
        Shop.empty(db);
        try (var pooler = PgBouncer.before(db, PoolMode.TRANSACTION)) {
            var run = new Shop(pooler.database()).run(TAX, INDEX);

            assertThat(run.observations())
                    .extracting(seen -> seen.locks().toString())
                    .containsExactly("[ACCESS EXCLUSIVE on public.orders]", "[SHARE on public.customers]");
        }
    }

    @Test
    void the_looking_leaves_nothing_in_the_transaction(TestDatabase db) {
        var shop = Shop.empty(db);
        db.execute("""
                create table noted (timeout text, path text, depth int);
                create function note() returns trigger language plpgsql as $$
                begin
                    insert into public.noted values (
                        current_setting('statement_timeout'), current_setting('search_path'), pg_trigger_depth());
                    return null;
                end $$;
                create constraint trigger note after insert on customers deferrable initially deferred
                for each row execute function note()""");

        shop.during("""
                set local statement_timeout = '7s'; set local search_path = public; savepoint mine;
                insert into customers values (1); release savepoint mine""");

        assertThat(db.queryStrings("select * from noted")).containsExactly("7s|public|1");
    }

    @Test
    void an_empty_plan_has_nothing_to_look_at(TestDatabase db) {
        var shop = Shop.empty(db);
        shop.run(TAX);

        assertThat(shop.run(TAX).observations()).isEmpty();
    }
}
