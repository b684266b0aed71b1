package dev.rung.runtime.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is in a snapshot, what is not, and that taking one leaves no trace. */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class SchemaSnapshotTest {

    private static final String SHOP = """
            create schema app; set search_path = app, public; set timezone = 'Asia/Tokyo';
            create type mood as enum ('sad', 'ok'); create domain email as text check (value ~ '@');
            create table customers (id bigserial primary key, mail email unique, feels mood default 'ok',
            since timestamptz default '2026-01-02 03:04:05+06', born date default '2026-01-02', pause interval default '1 day 02:03',
            share float8 default 0.12345678901234568, seal bytea default 'a');
            create table public.orders (id bigint generated always as identity primary key,
            customer bigint references customers, total numeric(10, 2) default 0 check (total >= 0));
            create index on public.orders (total) where total > 100;
            create view rich as select mail, sum(total) from customers c join public.orders o on o.customer = c.id group by 1;
            create function total(bigint) returns numeric language sql as 'select sum(total) from orders where customer = $1';
            grant select on rich to pg_monitor; comment on table customers is 'who pays'""";

    @Test
    void databases_of_one_script_have_equal_snapshots_whatever_else_their_servers_have_seen(TestDatabase db)
            throws SQLException {
        try (var other = db.createBeside()) {
            other.execute(
                    "create table before (id int); drop table before; create type gone as enum ('a'); drop type gone");
            db.execute(SHOP);
            other.execute(SHOP);

            assertThat(db.snapshot()).isEqualTo(other.snapshot()).hasSameHashCodeAs(other.snapshot());
        }
    }

    @Test
    void databases_of_two_owners_have_equal_snapshots(TestDatabase db) throws SQLException {
        try (var other = db.createBeside()) {
            db.execute(SHOP);
            other.execute(SHOP);
            other.execute(
                    "do $$ begin execute format('alter database %I owner to pg_monitor', current_database());"
                            + " execute format('grant connect on database %I to pg_read_all_data', current_database()); end $$");
            db.execute(
                    "do $$ begin"
                            + " execute format('grant connect on database %I to pg_read_all_data', current_database()); end $$");

            assertThat(db.snapshot()).isEqualTo(other.snapshot());
        }
    }

    /** A time limit of the session would be restored in between. */
    @Test
    void its_settings_hold_for_both_of_its_statements(TestDatabase db) throws SQLException {
        Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(1))
                .build()
                .migrate();
        try (var connection = db.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            var savepoints = new AtomicInteger();
            var counted = (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        savepoints.addAndGet(method.getName().equals("setSavepoint") ? 1 : 0);
                        return method.invoke(connection, arguments);
                    });

            assertThat(SchemaSnapshot.take(counted)).isEqualTo(db.snapshot());
            assertThat(savepoints).hasValue(1);
        }
    }

    @Test
    void the_session_says_the_same_under_any_settings(TestDatabase db) throws SQLException {
        db.execute(SHOP);
        try (var connection = db.dataSource().getConnection()) {
            run(connection, """
                    set search_path = app; set timezone = 'Asia/Tokyo'; set datestyle = 'ISO, DMY'; set intervalstyle = 'iso_8601';
                    set quote_all_identifiers = on; set extra_float_digits = -5; set bytea_output = 'escape'""");
            assertThat(SchemaSnapshot.take(connection)).isEqualTo(db.snapshot());
        }
    }

    @Test
    void an_object_can_be_found_with_its_facts_and_parents(TestDatabase db) throws SQLException {
        db.execute(SHOP);

        var since = db.snapshot()
                .find(DatabaseObjectKind.COLUMN, "app.customers.since")
                .orElseThrow();

        assertThat(since.fact("default")).hasValue("'2026-01-01 21:04:05+00'::timestamp with time zone");
        assertThat(since.fact("identity")).isEmpty();
        assertThat(since.parents()).containsExactly(new ObjectId(DatabaseObjectKind.TABLE, "app.customers"));
        assertThat(since).hasToString("column app.customers.since");
    }

    @Test
    void a_new_database_has_next_to_nothing(TestDatabase db) {
        assertThat(db.snapshot().objects())
                .map(SchemaObject::toString)
                .containsExactly("the database", "schema public", "extension plpgsql");
    }

    @Test
    void what_belongs_to_the_server_to_an_extension_or_to_a_session_is_left_out(TestDatabase db) throws SQLException {
        var empty = db.snapshot();
        try (var connection = db.dataSource().getConnection()) {
            run(connection, """
                    create temporary table notes (id serial primary key, check (id > 0)); create index on notes (id);
                    create type pg_temp.passing as enum ('a'); create function pg_temp.f() returns int language sql as 'select 1';
                    create temporary view v as select 1 as a""");
            assertThat(empty.diff(SchemaSnapshot.take(connection)).differences())
                    .isEmpty();
        }
        db.execute("create extension citext; create extension hstore; create extension pg_stat_statements");

        assertThat(empty.diff(db.snapshot()))
                .hasToString("extension citext is new\nextension hstore is new\nextension pg_stat_statements is new");
    }

    @Test
    void what_users_create_with_the_help_of_an_extension_is_theirs(TestDatabase db) throws SQLException {
        db.execute("create extension citext; create extension file_fdw; create type mood as enum ('sad')");
        var before = db.snapshot();

        db.execute("""
                create server disk foreign data wrapper file_fdw; create cast (citext as mood) with inout;
                create domain name as citext""");

        assertThat(before.diff(db.snapshot()))
                .hasToString(
                        "foreign server disk is new\ndomain name is new\ncast (public.citext as public.mood) is new");
    }

    @Test
    void what_users_put_into_a_table_of_an_extension_is_the_extensions(TestDatabase db) throws SQLException {
        db.execute("create extension citext; create table bag (id int); alter extension citext add table bag");
        var before = db.snapshot();

        db.execute(
                "alter table bag add column more int; create index on bag (more); alter table bag add check (more > 0)");

        assertThat(before.find(DatabaseObjectKind.TABLE, "bag")).isEmpty();
        assertThat(before.diff(db.snapshot()).differences()).isEmpty();
    }

    @Test
    void the_history_is_left_out_by_whatever_name(TestDatabase db) throws SQLException {
        var before = db.snapshot();
        Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(1))
                .historyTable("past")
                .build()
                .migrate();

        assertThat(before.diff(db.snapshot())).hasToString("table proof is new\ntable t_1 is new");
        db.execute("alter table past add column mine int");
        assertThat(before.diff(db.snapshot())).hasToString("table past is new\ntable proof is new\ntable t_1 is new");
    }

    @Test
    void a_table_can_be_left_out_with_all_that_belongs_to_it(TestDatabase db) throws SQLException {
        var empty = db.snapshot();
        db.execute("""
                create table flyway (id serial, note text check (note <> '')) partition by list (note);
                create index on flyway (note); create table before_flyway partition of flyway for values in ('a')""");

        var rest = db.snapshot().without(DatabaseObjectKind.TABLE, "flyway");

        assertThat(rest).isEqualTo(empty);
        assertThat(rest.without(DatabaseObjectKind.TABLE, "nowhere")).isEqualTo(empty);
    }

    @Test
    void an_open_transaction_sees_its_own_work_and_stays_as_it_was(TestDatabase db) throws SQLException {
        try (var connection = db.dataSource().getConnection()) {
            connection.setAutoCommit(false);
            run(connection, "create schema app; set local search_path = app; create table t (id int)");

            var inside = SchemaSnapshot.take(connection);

            assertThat(inside.find(DatabaseObjectKind.TABLE, "app.t")).isPresent();
            assertThat(settings(connection)).startsWith("app|");
            run(connection, "create table u (id int)");
            connection.commit();
            assertThat(db.snapshot().find(DatabaseObjectKind.TABLE, "app.u")).isPresent();
        }
    }

    @Test
    void a_connection_in_autocommit_stays_so_with_its_settings_and_without_a_transaction(TestDatabase db)
            throws SQLException {
        try (var connection = db.dataSource().getConnection()) {
            run(connection, "set search_path = nowhere, public; set datestyle = 'ISO, YMD'; set jit = on");
            var before = settings(connection);

            SchemaSnapshot.take(connection);

            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(settings(connection)).isEqualTo(before);
            assertThat(db.queryStrings(
                            "select pid from pg_stat_activity where datname = ? and state <> 'idle' and pid <> pg_backend_pid()",
                            db.name()))
                    .isEmpty();
        }
    }

    @Test
    void a_refused_statement_leaves_an_open_transaction_usable(TestDatabase db) throws SQLException {
        try (var connection = db.dataSource().getConnection();
                var other = db.dataSource().getConnection()) {
            db.execute("create table t (id int); create view v as select * from t");
            other.setAutoCommit(false);
            run(other, "lock table v in access exclusive mode");
            connection.setAutoCommit(false);
            run(connection, "create table u (id int); set local lock_timeout = 100");

            assertThat(assertThrows(SQLException.class, () -> SchemaSnapshot.take(connection))
                            .getSQLState())
                    .isEqualTo("55P03");

            connection.commit();
            other.rollback();
            assertThat(db.snapshot().find(DatabaseObjectKind.TABLE, "u")).isPresent();
        }
    }

    @Test
    void any_role_may_take_one(TestDatabase db) throws SQLException {
        db.execute(SHOP + "; create foreign data wrapper w; create server s foreign data wrapper w");
        db.execute("create user mapping for pg_monitor server s options (password 'geheim')");
        var role = db.createRole("anybody", "secret");

        try (var connection = db.dataSource(role).getConnection()) {
            var seen = SchemaSnapshot.take(connection);

            assertThat(seen.diff(db.snapshot()))
                    .hasToString("user mapping for pg_monitor server s got options password");
        }
    }

    @Test
    void no_password_is_in_it_that_has_a_place_of_its_own(TestDatabase db) throws SQLException {
        db.execute("""
                create foreign data wrapper w options (secret 'geheim'); create server s foreign data wrapper w options (password 'geheim');
                create user mapping for public server s options (user 'geheim', password 'geheim');
                create foreign table t (a int options (api_key 'geheim')) server s options (token 'geheim')""");
        db.execute(
                "create subscription inbox connection 'password=geheim' publication a with (connect = false, slot_name = none)");

        assertThat(db.snapshot().objects())
                .map(SchemaObject::facts)
                .noneMatch(facts -> facts.toString().contains("geheim"));
        db.execute("drop subscription inbox");
    }

    @Test
    void a_secret_option_of_a_server_does_not_hide_the_others(TestDatabase db) throws SQLException {
        db.execute("""
                create foreign data wrapper w;
                create server s foreign data wrapper w options (host 'old', password 'geheim', url 'postgresql://u:geheim@h, x')""");
        var before = db.snapshot();
        db.execute("alter server s options (set host 'new')");

        assertThat(before.diff(db.snapshot()))
                .hasToString("foreign server s has options host 'new', password ***, url 'postgresql://u:***@h, x'"
                        + " instead of host 'old', password ***, url 'postgresql://u:***@h, x'");
    }

    @Test
    void nothing_in_it_is_a_number_of_the_catalog(TestDatabase db) throws SQLException {
        db.execute(SHOP);
        var numbers = db.queryStrings(
                "select oid from pg_class where oid >= 16384 union select oid from pg_type where oid >= 16384");

        assertThat(db.snapshot().objects())
                .allSatisfy(
                        object -> assertThat(List.of((object + object.facts().toString()).split("\\W+")))
                                .doesNotContainAnyElementsOf(numbers));
    }

    private static String settings(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select concat_ws('|', current_setting('search_path'), current_setting('timezone'),
                        current_setting('datestyle'), current_setting('jit'))""")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
