package dev.rung.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.rows.model.TableRows;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A value for a column of any type that PostgreSQL has. */
@ExtendWith(TestTransactionExtension.class)
class ColumnTypesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "boolean",
                "smallint",
                "integer",
                "bigint",
                "numeric",
                "numeric(10,2)",
                "numeric(3)",
                "numeric(2,2)",
                "real",
                "double precision",
                "money",
                "text",
                "varchar",
                "varchar(255)",
                "varchar(10)",
                "varchar(1)",
                "char(8)",
                "char",
                "\"char\"",
                "name",
                "bytea",
                "date",
                "time",
                "time(0)",
                "timetz",
                "timestamp",
                "timestamp(3)",
                "timestamptz",
                "interval",
                "interval day to second",
                "uuid",
                "json",
                "jsonb",
                "jsonpath",
                "inet",
                "cidr",
                "macaddr",
                "macaddr8",
                "bit",
                "bit(8)",
                "bit(100)",
                "varbit",
                "varbit(12)",
                "point",
                "line",
                "lseg",
                "box",
                "path",
                "polygon",
                "circle",
                "tsvector",
                "tsquery",
                "oid",
                "regclass",
                "regtype",
                "regproc",
                "regprocedure",
                "regoper",
                "regoperator",
                "regnamespace",
                "regrole",
                "regconfig",
                "regdictionary",
                "xid",
                "xid8",
                "cid",
                "tid",
                "pg_lsn",
                "pg_snapshot",
                "txid_snapshot",
                "refcursor",
                "int2vector",
                "oidvector",
                "int4range",
                "int8range",
                "numrange",
                "daterange",
                "tsrange",
                "tstzrange",
                "int4multirange",
                "datemultirange",
                "integer[]",
                "text[]",
                "varchar(5)[]",
                "box[]",
                "jsonb[]",
                "numeric(5,2)[][]",
                "daterange[]"
            })
    void a_column_of_each_built_in_type_has_a_null_and_a_value(String type, TestTransaction transaction)
            throws SQLException {
        transaction.execute("create table t (n " + type + ", v " + type + " not null)");

        var report = transaction.fill();

        assertThat(report.tables()).singleElement().satisfies(table -> {
            assertThat(table.describe()).matches("table t: [34] rows");
            assertThat(table.gaps()).isEmpty();
        });
        assertThat(transaction.rows("select count(*) - count(n), count(*) - count(v) from t"))
                .containsExactly("1|0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "smallint",
                "integer",
                "bigint",
                "numeric",
                "numeric(3)",
                "numeric(2,2)",
                "real",
                "double precision",
                "money",
                "text",
                "varchar(10)",
                "varchar(1)",
                "char(1)",
                "\"char\"",
                "name",
                "bytea",
                "date",
                "time",
                "timetz",
                "timestamp",
                "timestamptz",
                "interval",
                "uuid",
                "jsonb",
                "inet",
                "cidr",
                "macaddr",
                "macaddr8",
                "bit(4)",
                "varbit",
                "oid",
                "pg_lsn",
                "xid8",
                "tid",
                "int4range",
                "daterange",
                "int4multirange",
                "text[]",
                "integer[]",
                "tsvector",
                "oidvector"
            })
    void values_differ_where_they_have_to(String type, TestTransaction transaction) throws SQLException {
        transaction.execute("create table t (v " + type + " primary key)");

        assertThat(transaction.fill().tables()).singleElement().returns("table t: 3 rows", TableRows::describe);
    }

    @Test
    void xml_is_filled_where_the_server_has_it(TestTransaction transaction) throws SQLException {
        transaction.execute("create table t (id integer, v xml)");
        boolean hasXml = transaction
                .rows("select count(*) from pg_config() where name = 'CONFIGURE' and setting like '%libxml%'")
                .contains("1");

        assertThat(transaction.filled("")).containsExactly("table t: 3 rows");

        assertThat(transaction.rows("select count(v) > 0 from t")).containsExactly(hasXml ? "t" : "f");
    }

    @Test
    void an_enum_gets_its_labels(TestTransaction transaction) throws SQLException {
        transaction.execute(
                "create type mood as enum ('sad', 'ok', 'it''s \"fine\"'); create table t (m mood primary key)");

        transaction.fill();

        assertThat(transaction.rows("select m from t order by m")).containsExactly("sad", "ok", "it's \"fine\"");
    }

    @Test
    void a_composite_gets_each_of_its_attributes(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create domain positive as integer not null check (value > 0);
                create type pair as (x numeric(4,1), "a label" text, tags text[], n positive);
                create table t (p pair not null, many pair[])""");

        assertThat(transaction.filled("")).containsExactly("table t: 3 rows");

        assertThat(
                        transaction.rows(
                                "select distinct (p).x, length((p).\"a label\"), (p).tags is null, (p).n > 0 from t order by 1"))
                .contains("123.4|320|f|t");
        assertThat(transaction.rows("select count(many) from t")).containsExactly("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text check (value ~ '^[a-z]+@[a-z]+\\.[a-z]{2,}$')",
                "text check (value like '%@%') check (length(value) < 20)",
                "integer check (value between 1000 and 1010)",
                "numeric(5,2) check (value >= 0 and value <= 100)",
                "varchar(3) check (value in ('EUR', 'USD'))",
                "date check (value > '2030-06-01')",
                "text not null default 'x' check (value <> '')",
                "integer[] check (cardinality(value) = 2)",
                "jsonb check (jsonb_typeof(value) = 'array')",
                "uuid check (value <> '00000000-0000-0000-0000-000000000000')",
                "inet check (family(value) = 4)",
                "time check (value between '09:00' and '17:00')"
            })
    void a_domain_gets_what_its_checks_take(String domain, TestTransaction transaction) throws SQLException {
        transaction.execute(
                "create domain d as " + domain + "; create domain dd as d; create table t (id integer, v dd, w d)");

        assertThat(transaction.filled("")).singleElement().asString().matches("table t: [34] rows");
        assertThat(transaction.rows("select count(v) >= 2, count(w) >= 2 from t"))
                .containsExactly("t|t");
    }

    @Test
    void a_range_of_ones_own_gets_bounds_in_order(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create type textrange as range (subtype = text);
                create type floatrange as range (subtype = float8);
                create table t (a textrange not null, b floatrange not null, c textmultirange)""");

        assertThat(transaction.filled("")).containsExactly("table t: 3 rows");
    }

    @Test
    void an_extensions_types_get_what_the_server_takes(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create extension citext;
                create extension hstore;
                create extension ltree;
                create table t (a citext primary key, b hstore not null, c ltree not null)""");

        assertThat(transaction.filled("")).containsExactly("table t: 3 rows");
    }

    @Test
    void a_type_without_known_values_is_reported(TestTransaction transaction) throws SQLException {
        transaction.execute("""
                create type nothing as enum ();
                create table strict (v nothing not null);
                create table lenient (id integer not null, v nothing)""");

        assertThat(transaction.filled(""))
                .containsExactly(
                        "table lenient: 3 rows", "table strict: column v takes no null, and no value for it is known");
        assertThat(transaction.fill().tables().get(0).gaps()).containsExactly("column v has no value in any row");
    }
}
