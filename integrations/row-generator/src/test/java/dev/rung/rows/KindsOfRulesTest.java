package dev.rung.rows;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns as real schemas have them get rows. */
@ExtendWith(TestTransactionExtension.class)
class KindsOfRulesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "h bytea primary key check (length(h) = 32)",
                "h bytea not null check (octet_length(h) = 20) unique",
                "h bytea not null check (length(h) in (20, 32))",
                "h bytea not null check (bit_length(h) = 256)",
                "h bytea not null check (octet_length(h) between 16 and 64)",
                "h bytea not null check (length(encode(h, 'hex')) = 64)",
                "h bytea not null check (substring(h from 1 for 1) = '\\x01')",
                "v text not null check (length(v) = 40)",
                "v text primary key check (char_length(v) = 26)",
                "v text not null check (octet_length(v) = 36)",
                "v text not null check (bit_length(v) = 64)",
                "v text not null check (length(decode(v, 'hex')) = 32)",
                "v text not null check (v::uuid is not null)",
                "v text not null check (v::jsonb is not null)",
                "v text not null check (jsonb_typeof(v::jsonb) = 'object')",
                "v text not null check (v::inet is not null)",
                "v text primary key check (v::date > '1900-01-01')",
                "v text not null check (v::int > 5)",
                "v text not null check (v is json)",
                "v text not null check (v = lower(v) and v ~ '^[a-z0-9_]+$')",
                "v text not null check (v ~ '^(?=.*[0-9])[a-z0-9]+$')",
                "v text not null check (v ~ '(?i)^[a-z]{3}$')",
                "v text not null check (v like '%@%')",
                "v text not null check (v ~* '^[a-z0-9._%-]+@[a-z0-9.-]+[.][a-z]{2,4}$')",
                "v text not null check (v ~ '^https?://')",
                "v bit(8) primary key check (bit_length(v) = 8)",
                "v varbit not null check (length(v) = 12)",
                "v text[] not null check (cardinality(v) = 3)",
                "v int[] not null check (array_length(v, 1) = 20)",
                "v int[] not null check (array_ndims(v) = 2)",
                "v int[] not null check (cardinality(v) between 1 and 5 and not (v @> array[0]))",
                "v jsonb not null check (jsonb_typeof(v) = 'object' and v ? 'id')",
                "v jsonb not null check (jsonb_array_length(v) > 0)",
                "a int, b int, check (num_nonnulls(a, b) = 1)",
                "a int, b text, check ((a is null) <> (b is null))",
                "a date not null, b date not null, check (a < b)",
                "r daterange not null check (not isempty(r)), exclude using gist (r with &&)",
                "r int4multirange not null check (r <> '{}')",
                "a int generated always as identity, b int generated always as (c * 2) stored, c int not null check (c > 4)",
                "v text, unique nulls not distinct (v)"
            })
    void get_rows(String columns, TestTransaction transaction) throws SQLException {
        assertThat(transaction.filled("create table t (" + columns + ")"))
                .singleElement()
                .asString()
                .matches("table t: [3-9] rows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "varchar(40) | char(36)",
                "text | varchar(10)",
                "varchar(40) | varchar(3)",
                "bigint | integer",
                "bigint | smallint",
                "numeric | numeric(6,0)",
                "numeric(12,2) | numeric(6,2)",
                "text | name"
            })
    void a_key_fits_the_columns_that_refer_to_it(String types, TestTransaction transaction) throws SQLException {
        var type = types.split(" \\| ", -1);

        assertThat(transaction.filled("""
                        create table parent (id %1$s primary key);
                        create table child (p %2$s primary key references parent);
                        create table grandchild (p %2$s not null references child, q %1$s references parent)""".formatted(type[0], type[1])))
                .containsExactly("table child: 3 rows", "table grandchild: 3 rows", "table parent: 3 rows");
    }

    @Test
    void a_key_of_several_columns_fits_them_too(TestTransaction transaction) throws SQLException {
        assertThat(transaction.filled("""
                        create table parent (a varchar(40), b bigint, primary key (a, b));
                        create table child (x char(8) not null, y int not null, foreign key (x, y) references parent)""")).containsExactly("table child: 3 rows", "table parent: 3 rows");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ltree",
                "hstore",
                "citext",
                "cube",
                "isn/isbn",
                "isn/issn",
                "isn/ismn",
                "isn/upc",
                "isn/ean13",
                "seg",
                "ltree/lquery"
            })
    void keys_of_types_of_extensions(String names, TestTransaction transaction) throws SQLException {
        var name = names.split("/", -1);
        var type = name[name.length - 1];
        transaction.execute("create schema extensions; create extension " + name[0] + " schema extensions");
        boolean isKey = !type.equals("lquery");

        assertThat(transaction.filled(
                        """
                        create table parent (id extensions.%1$s %2$s);
                        create table other (n int primary key, v extensions.%1$s not null %3$s)""".formatted(type, isKey ? "primary key" : "not null", isKey ? "references parent" : "")))
                .containsExactly("table other: 3 rows", "table parent: 3 rows");
    }
}
