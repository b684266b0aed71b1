package dev.rung.runtime.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a migration sent, and how long it took. */
@ExtendWith(FreshDatabase.class)
class ObservedStatementsTest {

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void each_statement_of_a_text_has_its_own_time(boolean inTransaction, TestDatabase db) {
        var rung = Rung.of(1, "one").up("select pg_sleep(0.05); -- and then\ncreate table t (id int);");

        var seen = Shop.empty(db).during(inTransaction ? rung : rung.outsideTransaction());

        assertThat(seen.statements())
                .extracting(ObservedStatement::sql)
                .containsExactly("select pg_sleep(0.05)", "create table t (id int)");
        assertThat(seen.statements().get(0).took()).isBetween(Duration.ofMillis(50), seen.took());
        assertThat(seen.statements().get(1).took())
                .isPositive()
                .isLessThan(seen.took().minusMillis(49));
    }

    @Test
    void every_method_that_sends_one_is_seen(TestDatabase db) {
        var seen = Shop.empty(db).during(Rung.of(1, "one").up(work -> {
            work.execute("create table t (id int)");
            work.update("insert into t values (?)", 1);
            work.query("select id from t", row -> row.getInt(1));
            try (var statement = work.connection().createStatement()) {
                statement.execute("delete from t; drop table t");
            }
        }));

        assertThat(seen.statements())
                .extracting(ObservedStatement::sql)
                .containsExactly(
                        "create table t (id int)",
                        "insert into t values (?)",
                        "select id from t",
                        "delete from t; drop table t");
    }

    @Test
    void a_password_is_not_in_its_text(TestDatabase db) {
        var seen = Shop.empty(db).during("comment on table orders is 'password=c4n4ry'");

        assertThat(seen.statements())
                .singleElement()
                .extracting(ObservedStatement::sql)
                .asString()
                .startsWith("comment on table orders is ***");
        assertThat(seen.toString()).doesNotContain("c4n4ry");
    }

    @Test
    void the_looking_is_not_in_the_time_of_the_migration(TestDatabase db) {
        var shop = Shop.empty(db);
        db.execute(
                "do $$ begin for n in 1..1000 loop execute 'create table t_' || n || ' (id int primary key)'; end loop; end $$");

        var run = shop.run(Rung.of(1, "nothing"));

        var own = run.observations().get(0).took();
        assertThat(own).isLessThan(run.report().results().get(0).took().dividedBy(4));
    }

    @Test
    void the_shown_text_is_time_and_statement() {
        assertThat(new ObservedStatement("select 1", Duration.ofMillis(7))).hasToString("7 ms: select 1");
        assertThat(new ObservedScan("public.orders", 2, 40)).hasToString("public.orders scanned 2 times, 40 rows");
    }
}
