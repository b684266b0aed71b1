package dev.rung.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.rows.model.RowOptions;
import dev.rung.rows.model.TableName;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Foreign keys get rows that are there. */
@ExtendWith(TestTransactionExtension.class)
class ReferencesTest {

    @Test
    void what_is_referred_to_is_filled_first(TestTransaction transaction) throws SQLException {
        assertThat(transaction.filled("""
                        create table c (id bigint generated always as identity primary key);
                        create table b (id uuid primary key, c_id bigint not null references c);
                        create table a (id integer primary key, b_id uuid not null references b, c_id bigint references c)""")).containsExactly("table a: 3 rows", "table b: 3 rows", "table c: 3 rows");
        assertThat(transaction.rows("select count(b_id), count(c_id) from a")).containsExactly("3|2");
    }

    @Test
    void a_row_may_be_another_tables_only_one(TestTransaction transaction) throws SQLException {
        assertThat(transaction.filled("""
                        create table people (id integer primary key);
                        create table addresses (person integer primary key references people, street text);
                        create table friends (a integer references people, b integer references people, check (a < b),
                          primary key (a, b))"""))
                .containsExactly("table addresses: 3 rows", "table friends: 3 rows", "table people: 3 rows");
    }

    @Test
    void a_sequence_does_not_decide_on_what_refers_to_others(TestTransaction transaction) throws SQLException {
        assertThat(transaction.filled("""
                        create table people (id integer primary key);
                        create table addresses (person serial primary key references people)""")).containsExactly("table addresses: 3 rows", "table people: 3 rows");
    }

    @Test
    void a_tree_has_a_root_and_children(TestTransaction transaction) throws SQLException {
        transaction.execute("create table nodes (id integer primary key, parent integer references nodes)");

        assertThat(transaction.fill().tables()).singleElement().satisfies(table -> {
            assertThat(table.describe()).isEqualTo("table nodes: 3 rows");
            assertThat(table.gaps()).isEmpty();
        });
    }

    @Test
    void a_tree_whose_root_is_its_own_parent_gets_such_a_root(TestTransaction transaction) throws SQLException {
        assertThat(transaction.filled(
                        "create table nodes (id integer primary key, parent integer not null references nodes)"))
                .containsExactly("table nodes: 3 rows");
        assertThat(transaction.rows("select count(*) from nodes where id = parent"))
                .containsExactly("1");
    }

    @Test
    void several_columns_refer_together(TestTransaction transaction) throws SQLException {
        assertThat(transaction.filled("""
                        create table tenants (id integer primary key);
                        create table customers (tenant integer references tenants, id integer, primary key (tenant, id));
                        create table products (tenant integer references tenants, code varchar(3), primary key (tenant, code));
                        create table orders (tenant integer not null, id integer, customer integer, product varchar(3) not null,
                          primary key (tenant, id),
                          foreign key (tenant, customer) references customers,
                          foreign key (tenant, product) references products)"""))
                .containsExactly(
                        "table customers: 3 rows",
                        "table orders: 3 rows",
                        "table products: 3 rows",
                        "table tenants: 3 rows");
        assertThat(transaction.rows("select count(customer), count(product) from orders"))
                .containsExactly("2|3");
    }

    @Test
    void a_full_match_is_all_or_nothing(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table a (x integer, y text, primary key (x, y));
                create table b (x integer, y text, foreign key (x, y) references a match full)""");

        assertThat(transaction.fill().tables())
                .allSatisfy(table -> assertThat(table.gaps()).isEmpty());
        assertThat(transaction.rows("select count(x), count(y) from b")).containsExactly("2|2");
    }

    @Test
    void one_of_several_references_is_set(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table posts (id integer primary key);
                create table photos (id integer primary key);
                create table likes (id integer primary key, post integer references posts, photo integer references photos,
                  check (num_nonnulls(post, photo) = 1))""");

        assertThat(transaction.fill().tables())
                .allSatisfy(table -> assertThat(table.gaps()).isEmpty());
    }

    @Test
    void tables_that_refer_to_each_other_get_their_references_afterwards(TestTransaction transaction)
            throws SQLException {
        transaction.execute("""
                create table departments (id integer primary key, head integer);
                create table people (id integer primary key, department integer not null references departments);
                alter table departments add foreign key (head) references people""");

        assertThat(transaction.fill().tables()).allSatisfy(table -> {
            assertThat(table.inserted()).isEqualTo(3);
            assertThat(table.gaps()).isEmpty();
        });
        assertThat(transaction.rows("select count(head) from departments")).containsExactly("2");
    }

    @Test
    void tables_that_need_each_other_are_filled_where_a_constraint_can_wait(TestTransaction transaction)
            throws SQLException {
        transaction.execute("""
                create table hens (id integer primary key, egg integer not null);
                create table eggs (id integer primary key, hen integer not null references hens);
                alter table hens add constraint hens_egg foreign key (egg) references eggs deferrable""");

        assertThat(transaction.filled("")).containsExactly("table eggs: 3 rows", "table hens: 3 rows");
        transaction.execute("set constraints all immediate");
    }

    @Test
    void tables_that_need_each_other_at_once_are_reported(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table hens (id integer primary key, egg integer not null);
                create table eggs (id integer primary key, hen integer not null references hens);
                create table nests (id integer primary key, egg integer not null references eggs, other integer);
                alter table hens add foreign key (egg) references eggs""");

        assertThat(transaction.filled(""))
                .containsExactly(
                        "table eggs: column hen refers to hens, which has no rows;"
                                + " eggs and hens refer to each other, and neither takes a null there nor waits for the commit",
                        "table hens: column egg refers to eggs, which has no rows",
                        "table nests: column egg refers to eggs, which has no rows");
    }

    @Test
    void a_table_whose_partner_cannot_be_filled_is_emptied_again(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table hens (id integer primary key, egg integer not null);
                create table eggs (id integer primary key, hen integer not null references hens, check (id <> id));
                alter table hens add constraint hens_egg foreign key (egg) references eggs deferrable initially deferred""");

        assertThat(transaction.filled(""))
                .containsExactly(
                        "table eggs: column hen refers to hens, which has no rows",
                        "table hens: no row of eggs suits foreign key hens_egg");
        transaction.execute("set constraints all immediate");
    }

    @Test
    void a_table_that_is_left_out_is_referred_to_by_the_rows_it_has(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create table currencies (code char(3) primary key);
                insert into currencies values ('EUR');
                create table prices (currency char(3) not null references currencies)""");

        RowGenerator.fill(
                transaction.connection(), RowOptions.defaults().into(Set.of(new TableName("public", "prices"))));

        assertThat(transaction.rows("select currency, count(*) from prices group by 1"))
                .containsExactly("EUR|3");
    }
}
