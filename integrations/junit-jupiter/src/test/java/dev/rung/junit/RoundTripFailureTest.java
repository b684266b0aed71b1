package dev.rung.junit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Every migration up, down and up: what each failure says. */
class RoundTripFailureTest {

    @Test
    void what_a_rollback_leaves_and_forgets_is_reported_in_one_line() {
        assertThat(Kit.failureOf(Forgetful.class)).isEqualTo("""
                V2 down() column orders.total lost its default 0; left index orders_note behind
                    Fix : let down() undo all that up() does; or implement ForwardOnly, and say why it cannot be rolled back""");
    }

    static class Forgetful extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = RoundTrips.extension(HandwrittenCatalog.of("forgetful")
                .step(RoundTrips.ORDERS, "drop table orders")
                .step(
                        "create index orders_note on orders (note)",
                        "alter table orders alter column total drop default"));
    }

    @Test
    void a_column_that_must_not_be_null_fails_over_generated_rows() {
        assertThat(Kit.failureOf(NotNull.class)).isEqualTo("""
                V2 fails over rows that satisfy all constraints
                    [RUNG-401] V2 step 2 failed on its way up: ERROR: column "email" of relation "customers" contains null values (23502)
                           1 | alter table customers add column email text not null
                        Database : the database is at V1; V2 is rolled back, nothing of it is left
                        Fix      : correct the migration, then run again; nothing has to be repaired
                    Rows     : customers (3)
                    Fix      : give the column a default, or fill it before it is not null""");
    }

    static class NotNull extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = RoundTrips.extension(HandwrittenCatalog.of("not null")
                .step("create table customers (id int primary key, name text)", "drop table customers")
                .step(
                        "alter table customers add column email text not null",
                        "alter table customers drop column email"));
    }

    @Test
    void a_name_that_is_not_there_is_not_blamed_on_rows() {
        assertThat(Kit.failureOf(Mistyped.class)).isEqualTo("""
                V2 fails, whatever rows there are
                    [RUNG-401] V2 step 2 failed on its way up: ERROR: relation "custmers" does not exist (42P01)
                           1 | alter table custmers add column email text
                        Database : the database is at V1; V2 is rolled back, nothing of it is left
                        Fix      : correct the migration, then run again; nothing has to be repaired""");
    }

    static class Mistyped extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = RoundTrips.extension(HandwrittenCatalog.of("mistyped")
                .step("create table customers (id int primary key, name text)", "drop table customers")
                .step("alter table custmers add column email text", "alter table customers drop column email"));
    }

    @Test
    void a_type_that_loses_something_fails_over_generated_rows() {
        assertThat(Kit.failureOf(Lossy.class)).contains("V2 fails over rows", "value too long for type");
    }

    static class Lossy extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = RoundTrips.extension(HandwrittenCatalog.of("lossy")
                .step("create table customers (id int primary key, name text)", "drop table customers")
                .step(
                        "alter table customers alter column name type varchar(10)",
                        "alter table customers alter column name type text"));
    }

    @Test
    void a_second_up_has_to_create_the_same() {
        assertThat(Kit.failureOf(Twice.class)).startsWith("V1 up() after down() ");
    }

    static class Twice extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = RoundTrips.extension(HandwrittenCatalog.of("twice")
                .step(
                        "do $$ begin if to_regclass('a_seq') is null then create sequence a_seq; drop sequence a_seq;"
                                + " end if; execute format('create table a (id int default %s)', txid_current() % 2 + txid_current()); end $$",
                        "drop table a"));
    }
}
