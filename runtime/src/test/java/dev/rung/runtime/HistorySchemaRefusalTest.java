package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.matrix.Scenario;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.Contents;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Schemas in which no history can be created, or is not ours. Nothing is changed there. */
@ExtendWith(FreshDatabase.class)
class HistorySchemaRefusalTest {

    @Test
    @Scenario(id = "I1")
    void a_schema_that_does_not_exist_and_may_not_be_created(TestDatabase db) {
        var role = db.createRole("guest", "guest");

        var refused = refused(db, db.dataSource(role), builder -> builder.schema("app"));

        assertThat(refused.code()).isEqualTo(ErrorCode.SCHEMA_MISSING);
        GoldenErrors.assertMessage("schema-missing", refused, db.name(), "<database>");
    }

    @Test
    @Scenario(id = "I1")
    void a_schema_in_which_the_role_may_not_create(TestDatabase db) {
        var role = db.createRole("guest", "guest");
        db.execute("create schema app; grant usage on schema app to " + role.quoted());

        var refused = refused(db, db.dataSource(role), builder -> builder.schema("app"));

        assertThat(refused.code()).isEqualTo(ErrorCode.PRIVILEGE_MISSING);
        GoldenErrors.assertMessage("privilege-missing", refused);
    }

    @Test
    void the_missing_schema_is_created_where_that_is_allowed(TestDatabase db) {
        migrator(db.dataSource(), builder -> builder.schema("app")).migrate();

        assertThat(db.queryStrings("select to_regclass('app.rung_history'), to_regclass('app.t_1')"))
                .containsExactly("app.rung_history|app.t_1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            history-column-missing    | alter table rung_history drop column reason
            history-column-type       | alter table rung_history alter column version type integer
            history-column-added      | alter table rung_history add column note text
            history-no-key            | alter table rung_history drop constraint rung_history_pkey
            history-deferrable-key    | alter table rung_history drop constraint rung_history_pkey, add primary key (seq) deferrable
            history-key-of-two        | alter table rung_history drop constraint rung_history_pkey, add primary key (seq, version)
            history-unique-for-key    | alter table rung_history drop constraint rung_history_pkey; create unique index looks_like_a_key on rung_history (seq)
            history-generated         | alter table rung_history add column twice bigint generated always as (version * 2) stored
            history-identity          | alter table rung_history add column id bigint generated always as identity
            history-checked           | alter table rung_history add column ticket text, add constraint has_ticket check (ticket is not null) not valid
            history-check             | alter table rung_history add constraint small check (version < 1000)
            history-default           | alter table rung_history alter column tool set default 'x'
            history-no-default        | alter table rung_history alter column statement drop default
            history-not-null          | update rung_history set reason = 'x'; alter table rung_history alter column reason set not null
            history-collation         | alter table rung_history alter column state type text collate "C"
            history-type-elsewhere    | create domain public.text as pg_catalog.text; alter table rung_history alter column tool type public.text
            history-unique            | create unique index one_version on rung_history (version, outcome)
            history-exclusion         | alter table rung_history add constraint once exclude using btree (version with =)
            history-expression        | create index lower_tool on rung_history (lower(tool))
            history-partial           | create index ups on rung_history (seq) where direction = 'UP'
            history-foreign-key       | create table tools (name text primary key); alter table rung_history add constraint known_tool foreign key (tool) references tools not valid
            history-row-security      | alter table rung_history enable row level security
            history-policy            | create policy ups on rung_history using (direction = 'UP')
            history-child             | create table kept () inherits (rung_history)
            history-statistics        | create statistics of_tools (dependencies) on tool, host from rung_history
            history-much              | alter table rung_history add column note text, add constraint small check (version < 1000); create policy ups on rung_history using (true)
            history-unlogged          | alter table rung_history set unlogged
            history-rule              | create rule quiet as on insert to rung_history do instead nothing
            history-view              | alter table rung_history rename to kept; create view rung_history as select * from kept
            history-materialized      | alter table rung_history rename to kept; create materialized view rung_history as select * from kept
            """)
    @Scenario(id = "J9")
    void a_history_of_another_shape(String golden, String change, TestDatabase db) {
        migrator(db.dataSource()).migrate();
        db.execute(change);

        assertShape(golden, refused(db, db.dataSource(), builder -> builder.catalogs(TestCatalog.tables(3))));
    }

    @Test
    void a_history_with_the_trigger_of_somebody_else(TestDatabase db) {
        migrator(db.dataSource()).migrate();
        db.execute("""
                create function swallow() returns trigger language plpgsql as $$ begin return null; end $$;
                create trigger audit before insert on rung_history for each row execute function swallow()""");

        assertShape(
                "history-trigger", refused(db, db.dataSource(), builder -> builder.catalogs(TestCatalog.tables(3))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table rung_history (id int primary key)",
                "create sequence rung_history",
                "create type rung_history as (a int)"
            })
    @Scenario(id = "J9")
    void something_else_of_the_historys_name(String creation, TestDatabase db) {
        db.execute(creation);

        assertThat(refused(db, db.dataSource()).code()).isEqualTo(ErrorCode.HISTORY_SHAPE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            schema-not-empty      | create table users (id int)
            schema-with-tables    | create table a (id int); create table b (id int); create table c (id int); create table d (id int)
            schema-with-view      | create view users as select 1 as id
            schema-with-foreign   | create foreign data wrapper w; create server s foreign data wrapper w; create foreign table users (id int) server s
            """)
    @Scenario(id = "J2")
    void a_schema_with_tables_and_no_history(String golden, String creation, TestDatabase db) {
        db.execute(creation);

        var refused = refused(db, db.dataSource());

        assertThat(refused.code()).isEqualTo(ErrorCode.SCHEMA_NOT_EMPTY);
        GoldenErrors.assertMessage(golden, refused);
    }

    @Test
    void both_remedies_for_a_schema_with_tables_work(TestDatabase db) {
        db.execute("create table users (id int)");
        migrator(db.dataSource(), builder -> builder.firstRun(FirstRun.BESIDE_OTHERS))
                .migrate();
        db.execute("drop table rung_history");

        var migrator = migrator(db.dataSource());
        migrator.baseline(new Version(2));

        assertThat(migrator.isUpToDate()).isTrue();
    }

    @Test
    void the_tables_of_an_extension_do_not_fill_a_schema(TestDatabase db) {
        db.execute("create extension pg_stat_statements");

        assertThat(migrator(db.dataSource()).migrate().applied()).hasSize(2);
    }

    /** Otherwise any role could block the first run of others, and decide where their history is. */
    @Test
    void a_table_of_that_name_that_belongs_to_anybody_is_no_history_elsewhere(TestDatabase db) {
        var mallory = db.createRole("mallory", "mallory");
        db.execute("create schema theirs authorization %1$s; set role %1$s; create table theirs.rung_history ()"
                .formatted(mallory.quoted()));

        assertThat(migrator(db.dataSource()).migrate().applied()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"create domain rung_history as text", "create type rung_history as enum ('a')"})
    void a_type_of_that_name(String sql, TestDatabase db) {
        db.execute(sql);

        var refused = refused(db, db.dataSource());

        assertThat(refused.code()).isEqualTo(ErrorCode.HISTORY_SHAPE);
        assertThat(refused).hasMessageContaining("There is a type or domain public.rung_history");
    }

    @Test
    @Scenario(
            id = "J14",
            threads = {"salsita/node-pg-migrate#894", "salsita/node-pg-migrate#1729", "flyway/flyway#1926"})
    void a_history_in_another_schema(TestDatabase db) {
        migrator(db.dataSource(), builder -> builder.schema("old")).migrate();

        var refused = refused(db, db.dataSource());

        assertThat(refused.code()).isEqualTo(ErrorCode.HISTORY_ELSEWHERE);
        GoldenErrors.assertMessage("history-elsewhere", refused);
    }

    @Test
    void a_temporary_table_of_somebody_else_is_no_history_elsewhere(TestDatabase db) throws SQLException {
        try (var other = db.dataSource().getConnection();
                var statement = other.createStatement()) {
            statement.execute("create temporary table rung_history (id int)");

            assertThat(migrator(db.dataSource()).migrate().applied()).hasSize(2);
        }
    }

    private static void assertShape(String golden, MigratorException refused) {
        assertThat(refused.code()).isEqualTo(ErrorCode.HISTORY_SHAPE);
        GoldenErrors.assertMessage(golden, refused);
    }

    private static MigratorException refused(TestDatabase db, DataSource source) {
        return refused(db, source, UnaryOperator.identity());
    }

    private static MigratorException refused(
            TestDatabase db, DataSource source, UnaryOperator<MigratorBuilder> options) {
        var before = Contents.of(db);
        var refused = assertThrows(MigratorException.class, migrator(source, options)::migrate);
        assertThat(Contents.of(db)).isEqualTo(before);
        return refused;
    }

    private static Migrator migrator(DataSource source) {
        return migrator(source, UnaryOperator.identity());
    }

    private static Migrator migrator(DataSource source, UnaryOperator<MigratorBuilder> options) {
        return options.apply(Migrator.builder(source).catalogs(TestCatalog.tables(2)))
                .build();
    }
}
