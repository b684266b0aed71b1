package quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.junit.MigrationTest;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.IrreversiblePlanException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import java.util.List;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The shop's migrations as a user runs them, from outside, on a real server. */
@MigrationTest
class ShopTest {

    private static final String SCHEMA = """
            select format('%s.%s %s %s', table_name, column_name, data_type, is_nullable)
            from information_schema.columns where table_schema = 'public' and table_name <> 'rung_history'
            union all select indexdef from pg_indexes where schemaname = 'public' and tablename <> 'rung_history'
            union all select format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) from pg_constraint
            where connamespace = 'public'::regnamespace and conrelid::regclass::text <> 'rung_history' and contype = 'f'
            order by 1""";

    private final TestDatabase database;

    ShopTest(DataSource source) {
        database = new TestDatabase(source);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void is_applied_once() {
        var first = database.migrator().migrate();
        var second = database.migrator().migrate();

        assertThat(first.applied()).isEqualTo(versions(1, 5));
        assertThat(second.results()).isEmpty();
        assertThat(second.current()).contains(new Version(5));
        assertThat(database.migrator().isUpToDate()).isTrue();
    }

    @Test
    void a_rollback_of_everything_leaves_nothing_but_the_history() {
        database.migrator().migrate(Target.upTo(4));

        var report = database.migrator().rollback(Target.downTo(0));

        assertThat(report.rolledBack()).containsExactly(new Version(4), new Version(3), new Version(2), new Version(1));
        assertThat(report.current()).isEmpty();
        assertThat(database.rows(SCHEMA)).isEmpty();
        assertThat(database.rows("select direction || ' ' || version from rung_history order by seq"))
                .containsExactly("UP 1", "UP 2", "UP 3", "UP 4", "DOWN 4", "DOWN 3", "DOWN 2", "DOWN 1");
    }

    @Test
    void a_rollback_across_the_forward_only_one_is_refused_with_its_reason() {
        database.migrator().migrate();
        var before = database.rows(SCHEMA);

        var refusal = assertThrows(
                IrreversiblePlanException.class, () -> database.migrator().rollback(Target.downTo(2)));

        assertThat(refusal.code()).isEqualTo(ErrorCode.IRREVERSIBLE);
        assertThat(refusal.forwardOnly()).containsExactly(new Version(5));
        assertThat(refusal).hasMessageContaining("once two customers are one, nothing tells whose an order was");
        assertThat(database.rows(SCHEMA)).isEqualTo(before);
        assertThat(database.row("select count(*) from rung_history")).isEqualTo("5");
    }

    @Test
    void a_price_that_java_cannot_read_stops_the_backfill_and_leaves_no_trace() {
        sellFor("12.50 EUR", "free");
        var before = database.rows(SCHEMA);

        var failure = assertThrows(
                MigrationFailedException.class, () -> database.migrator().migrate());

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(failure).hasMessageContaining("V3 order cents").hasMessageContaining("the database is at V2");
        assertThat(database.rows(SCHEMA)).isEqualTo(before);

        database.execute("update orders set price = '0 EUR' where price = 'free'");
        assertThat(database.migrator().migrate().applied()).isEqualTo(versions(3, 5));
    }

    @Test
    void the_backfill_reaches_every_row_of_many_batches() {
        database.migrator().migrate(Target.upTo(2));
        new Shop(database.pool()).open();

        database.migrator().migrate(Target.upTo(3));

        assertThat(database.row(
                        "select count(*) from orders where price <> format('%s.%s EUR', cents / 100, cents % 100)"))
                .isEqualTo("0");
        assertThat(database.row("select count(cents) from orders")).isEqualTo("10000");
    }

    @Test
    void the_index_outside_a_transaction_is_valid() {
        database.migrator().migrate();

        assertThat(database.row("select indisvalid from pg_index where indexrelid = 'orders_by_customer'::regclass"))
                .isEqualTo("t");
    }

    @Test
    void double_customers_become_one_and_keep_their_orders() {
        database.migrator().migrate(Target.upTo(4));
        database.execute("""
                insert into customers (name, email) values ('A', 'a@b.org'), ('B', 'b@b.org'), ('a', 'A@B.org');
                insert into orders (customer_id, price, cents) values (1, '1 EUR', 1), (2, '2 EUR', 2), (3, '3 EUR', 3)""");

        database.migrator().migrate();

        assertThat(database.rows("select email from customers order by id")).containsExactly("a@b.org", "b@b.org");
        assertThat(database.rows("select customer_id || ' ' || price from orders order by id"))
                .containsExactly("1 1 EUR", "2 2 EUR", "1 3 EUR");
        assertThrows(
                IllegalStateException.class,
                () -> database.execute("insert into customers (name, email) values ('again', 'A@b.org')"));
    }

    @Test
    void the_pool_gets_its_only_connection_back_as_it_was() {
        var asked = """
                select format('pid %s path %s lock %s statement %s app %s', pg_backend_pid(),
                  current_setting('search_path'), current_setting('lock_timeout'),
                  current_setting('statement_timeout'), current_setting('application_name'))""";
        var before = database.row(asked);

        database.migrator().migrate(Target.upTo(4));
        database.migrator().rollback(Target.downTo(1));
        database.migrator().migrate();

        assertThat(database.row(asked)).isEqualTo(before);
        assertThat(database.pool().getHikariPoolMXBean().getActiveConnections()).isZero();
        assertThat(database.rows("select 1 from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()"))
                .isEmpty();
    }

    private void sellFor(String... prices) {
        database.migrator().migrate(Target.upTo(2));
        database.execute("insert into customers (name, email) values ('A', 'a@b.org')");
        for (var price : prices) {
            database.execute("insert into orders (customer_id, price) values (1, '" + price + "')");
        }
    }

    private static List<Version> versions(long first, long last) {
        return LongStream.rangeClosed(first, last).mapToObj(Version::new).toList();
    }
}
