package dev.rung.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.Change;
import dev.rung.schema.Column;
import dev.rung.schema.ColumnTypes;
import dev.rung.schema.internal.ddl.OperationSql;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FreshDatabase.class)
class ColumnTypesTest {

    private final List<Function<ColumnTypes, Column<?>>> columns = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();

    @Test
    void each_type_is_the_one_that_it_is_called_after(TestDatabase db) {
        db.execute("create type \"Order status\" as enum ('draft')");
        numbers();
        texts();
        times();
        placesAndRanges();
        type(c -> c.of("Order status"), "\"Order status\"");
        type(c -> c.of("public.Order status"), "\"Order status\"");
        type(c -> c.ofSql("interval year to month"), "interval year to month");
        type(c -> c.numeric(5, 2).array(), "numeric(5,2)[]");
        type(c -> c.text().array().array(), "text[]");

        create(db);

        assertThat(db.queryStrings("select pg_catalog.format_type(atttypid, atttypmod) from pg_catalog.pg_attribute"
                        + " where attrelid = 't'::regclass and attnum > 0 order by attnum"))
                .containsExactlyElementsOf(expected);
    }

    private void numbers() {
        type(ColumnTypes::smallint, "smallint");
        type(ColumnTypes::integer, "integer");
        type(ColumnTypes::bigint, "bigint");
        type(ColumnTypes::numeric, "numeric");
        type(c -> c.numeric(5), "numeric(5,0)");
        type(c -> c.numeric(5, 2), "numeric(5,2)");
        type(ColumnTypes::real, "real");
        type(ColumnTypes::doublePrecision, "double precision");
        type(ColumnTypes::money, "money");
        type(ColumnTypes::bool, "boolean");
        type(ColumnTypes::oid, "oid");
    }

    private void texts() {
        type(ColumnTypes::text, "text");
        type(ColumnTypes::varchar, "character varying");
        type(c -> c.varchar(5), "character varying(5)");
        type(c -> c.character(5), "character(5)");
        type(ColumnTypes::name, "name");
        type(ColumnTypes::bytea, "bytea");
        type(c -> c.bit(3), "bit(3)");
        type(ColumnTypes::varbit, "bit varying");
        type(c -> c.varbit(3), "bit varying(3)");
        type(ColumnTypes::uuid, "uuid");
        type(ColumnTypes::json, "json");
        type(ColumnTypes::jsonb, "jsonb");
        type(ColumnTypes::jsonpath, "jsonpath");
        type(ColumnTypes::xml, "xml");
        type(ColumnTypes::tsvector, "tsvector");
        type(ColumnTypes::tsquery, "tsquery");
    }

    private void times() {
        type(ColumnTypes::timestamptz, "timestamp with time zone");
        type(c -> c.timestamptz(3), "timestamp(3) with time zone");
        type(ColumnTypes::timestamp, "timestamp without time zone");
        type(c -> c.timestamp(3), "timestamp(3) without time zone");
        type(ColumnTypes::date, "date");
        type(ColumnTypes::time, "time without time zone");
        type(c -> c.time(3), "time(3) without time zone");
        type(ColumnTypes::timetz, "time with time zone");
        type(c -> c.timetz(3), "time(3) with time zone");
        type(ColumnTypes::interval, "interval");
        type(c -> c.interval(3), "interval(3)");
    }

    private void placesAndRanges() {
        type(ColumnTypes::point, "point");
        type(ColumnTypes::line, "line");
        type(ColumnTypes::lseg, "lseg");
        type(ColumnTypes::box, "box");
        type(ColumnTypes::path, "path");
        type(ColumnTypes::polygon, "polygon");
        type(ColumnTypes::circle, "circle");
        type(ColumnTypes::inet, "inet");
        type(ColumnTypes::cidr, "cidr");
        type(ColumnTypes::macaddr, "macaddr");
        type(ColumnTypes::macaddr8, "macaddr8");
        type(ColumnTypes::pgLsn, "pg_lsn");
        type(ColumnTypes::int4range, "int4range");
        type(ColumnTypes::int8range, "int8range");
        type(ColumnTypes::numrange, "numrange");
        type(ColumnTypes::tsrange, "tsrange");
        type(ColumnTypes::tstzrange, "tstzrange");
        type(ColumnTypes::daterange, "daterange");
        type(ColumnTypes::int4multirange, "int4multirange");
        type(ColumnTypes::int8multirange, "int8multirange");
        type(ColumnTypes::nummultirange, "nummultirange");
        type(ColumnTypes::tsmultirange, "tsmultirange");
        type(ColumnTypes::tstzmultirange, "tstzmultirange");
        type(ColumnTypes::datemultirange, "datemultirange");
    }

    @Test
    void a_default_arrives_as_the_value_that_it_is(TestDatabase db) throws SQLException {
        numberDefaults();
        timeDefaults();
        otherDefaults();
        arrayDefaults();

        create(db);
        db.execute("insert into t default values");

        assertThat(values(db)).containsExactlyElementsOf(expected);
    }

    private List<String> values(TestDatabase db) throws SQLException {
        try (var connection = db.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set timezone = 'UTC'; set datestyle = iso; set intervalstyle = iso_8601");
            var values = new ArrayList<String>();
            for (var i = 0; i < columns.size(); i++) {
                try (var row = statement.executeQuery("select c" + i + "::text from t")) {
                    row.next();
                    values.add(row.getString(1));
                }
            }
            return values;
        }
    }

    private void numberDefaults() {
        type(c -> c.smallint().defaultTo(-32768), "-32768");
        type(c -> c.integer().defaultTo(Integer.MIN_VALUE), "-2147483648");
        type(c -> c.bigint().defaultTo(Long.MIN_VALUE), "-9223372036854775808");
        type(c -> c.oid().defaultTo(4294967295L), "4294967295");
        type(c -> c.numeric().defaultTo(new BigDecimal("-1.500")), "-1.500");
        type(c -> c.numeric().defaultTo(new BigDecimal("1E+20")), "100000000000000000000");
        type(c -> c.numeric().defaultTo(Double.NaN), "NaN");
        type(c -> c.real().defaultTo(0.1f), "0.1");
        type(c -> c.real().defaultTo(Float.NEGATIVE_INFINITY), "-Infinity");
        type(c -> c.doublePrecision().defaultTo(Double.MIN_VALUE), "5e-324");
        type(c -> c.doublePrecision().defaultTo(Double.POSITIVE_INFINITY), "Infinity");
        type(c -> c.bool().defaultTo(true), "true");
    }

    private void timeDefaults() {
        type(
                c -> c.timestamptz().defaultTo(Instant.parse("2026-11-21T12:00:00.123456Z")),
                "2026-11-21 12:00:00.123456+00");
        type(c -> c.timestamptz().defaultTo(Instant.parse("+12345-01-02T03:04:05Z")), "12345-01-02 03:04:05+00");
        type(c -> c.timestamptz().defaultTo(Instant.parse("-0043-03-15T12:00:00Z")), "0044-03-15 12:00:00+00 BC");
        type(c -> c.timestamp().defaultTo(LocalDateTime.of(2026, 1, 2, 0, 0)), "2026-01-02 00:00:00");
        type(c -> c.timestamp().defaultTo(LocalDateTime.of(0, 1, 2, 3, 4, 5)), "0001-01-02 03:04:05 BC");
        type(c -> c.date().defaultTo(LocalDate.of(33, 1, 2)), "0033-01-02");
        type(c -> c.date().defaultTo(LocalDate.of(99999, 12, 31)), "99999-12-31");
        type(c -> c.date().defaultTo(LocalDate.of(-4712, 1, 1)), "4713-01-01 BC");
        type(c -> c.time().defaultTo(LocalTime.of(23, 59, 59, 999_999_000)), "23:59:59.999999");
        type(c -> c.timetz().defaultTo(OffsetTime.of(1, 2, 3, 0, ZoneOffset.ofHours(-5))), "01:02:03-05");
        type(c -> c.interval().defaultTo(Duration.parse("PT-26H-0.5S")), "PT-26H-0.5S");
        type(c -> c.interval().defaultTo(Duration.ofMillis(-500)), "PT-0.5S");
    }

    private void otherDefaults() {
        type(c -> c.text().defaultTo("it's \\n \"quoted\" $1 ? ü"), "it's \\n \"quoted\" $1 ? ü");
        type(c -> c.character(3).defaultTo("a"), "a");
        type(c -> c.bytea().defaultTo(new byte[] {0, -1, 92}), "\\x00ff5c");
        type(c -> c.bit(3).defaultTo("101"), "101");
        type(c -> c.uuid().defaultTo(new UUID(1, 2)), "00000000-0000-0001-0000-000000000002");
        type(c -> c.jsonb().defaultTo("{\"a\": \"it's \\\\\"}"), "{\"a\": \"it's \\\\\"}");
        type(c -> c.point().defaultTo("(1,2)"), "(1,2)");
        type(c -> c.inet().defaultTo("::1/64"), "::1/64");
        type(c -> c.int4range().defaultTo("[1,5]"), "[1,6)");
        type(c -> c.datemultirange().defaultTo("{[2026-01-01,2026-01-02]}"), "{[2026-01-01,2026-01-03)}");
    }

    private void arrayDefaults() {
        type(c -> c.text().array().defaultTo(List.of()), "{}");
        type(
                c -> c.text().array().defaultTo(Arrays.asList("a\"b\\c", null, "NULL", "", "it's, {x}")),
                "{\"a\\\"b\\\\c\",NULL,\"NULL\",\"\",\"it's, {x}\"}");
        type(c -> c.integer().array().array().defaultTo(List.of(List.of(1, -2), List.of(3, 4))), "{{1,-2},{3,4}}");
        type(c -> c.doublePrecision().array().defaultTo(List.of(Double.NaN, 1.5)), "{NaN,1.5}");
        type(c -> c.bool().array().defaultTo(List.of(true, false)), "{t,f}");
        type(c -> c.bytea().array().defaultTo(List.of(new byte[] {1})), "{\"\\\\x01\"}");
        type(c -> c.date().array().defaultTo(List.of(LocalDate.of(-43, 3, 15))), "{\"0044-03-15 BC\"}");
    }

    private void type(Function<ColumnTypes, Column<?>> column, String asSeen) {
        columns.add(column);
        expected.add(asSeen);
    }

    private void create(TestDatabase db) {
        Change.of(schema -> schema.createTable("t", t -> {
                    for (var i = 0; i < columns.size(); i++) {
                        columns.get(i).apply(t.column("c" + i)).nullable();
                    }
                }))
                .up()
                .forEach(operation -> OperationSql.of(operation).forEach(db::execute));
    }
}
