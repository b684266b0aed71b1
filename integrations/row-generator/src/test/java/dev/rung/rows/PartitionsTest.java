package dev.rung.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A partitioned table has a row in each partition. */
@ExtendWith(TestTransactionExtension.class)
class PartitionsTest {

    private static final String PER_PARTITION =
            "select tableoid::regclass::text, count(*) from t group by 1 order by 1";

    @Test
    void ranges_lists_and_hashes_get_a_row_each(TestTransaction transaction) throws SQLException {
        assertThat(transaction.filled("""
                        create table t (id bigint not null, at timestamptz not null, region text not null)
                          partition by range (at);
                        create table t_2024 partition of t for values from ('2024-01-01') to ('2025-01-01');
                        create table t_2025 partition of t for values from ('2025-01-01') to ('2026-01-01')
                          partition by list (region);
                        create table t_2025_eu partition of t_2025 for values in ('de', 'fr');
                        create table t_2025_rest partition of t_2025 default;
                        create table t_later partition of t for values from ('2026-01-01') to (maxvalue)
                          partition by hash (id);
                        create table t_later_0 partition of t_later for values with (modulus 3, remainder 0);
                        create table t_later_1 partition of t_later for values with (modulus 3, remainder 1);
                        create table t_later_2 partition of t_later for values with (modulus 3, remainder 2);
                        create table t_rest partition of t default""")).containsExactly("table t: 7 rows");
        assertThat(transaction.rows(PER_PARTITION))
                .containsExactly(
                        "t_2024|1",
                        "t_2025_eu|1",
                        "t_2025_rest|1",
                        "t_later_0|1",
                        "t_later_1|1",
                        "t_later_2|1",
                        "t_rest|1");
    }

    @Test
    void a_key_and_a_partitions_own_check_hold_as_well(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table t (id integer, part integer, n integer not null, primary key (id, part)) partition by list (part);
                create table t_1 partition of t (check (n > 500)) for values in (1, 11);
                create table t_2 partition of t (unique (n)) for values in (2)""");

        assertThat(transaction.filled("")).containsExactly("table t: 3 rows");
        assertThat(transaction.rows(PER_PARTITION)).containsExactly("t_1|2", "t_2|1");
    }

    @Test
    void others_can_refer_to_a_partitioned_table_and_it_to_others(TestTransaction transaction) throws SQLException {
        assertThat(transaction.filled("""
                        create table customers (id integer primary key);
                        create table t (id integer, part integer, customer integer references customers,
                          primary key (id, part)) partition by range (part);
                        create table t_1 partition of t for values from (minvalue) to (10);
                        create table t_2 partition of t for values from (10) to (20);
                        create table lines (t_id integer not null, part integer not null,
                          foreign key (t_id, part) references t)"""))
                .containsExactly("table customers: 3 rows", "table lines: 3 rows", "table t: 3 rows");
    }

    @Test
    void a_table_without_partitions_is_reported(TestTransaction transaction) throws SQLException {
        assertThat(transaction.filled("create table t (id integer not null) partition by range (id)"))
                .singleElement()
                .asString()
                .startsWith("table t: the server refuses its rows: ")
                .contains("no partition of relation \"t\" found for row");
    }
}
