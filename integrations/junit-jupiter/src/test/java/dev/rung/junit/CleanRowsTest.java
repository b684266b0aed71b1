package dev.rung.junit;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A migration that clean data satisfies passes, and says what clean means; a hazard fails as before. */
class CleanRowsTest {

    private static final String BELOW = """
            create table parent (id bigint generated always as identity primary key);
            create table item (id int primary key, parent_id bigint not null, v text not null, w varchar(100), a int, b int);
            """;

    static Stream<Arguments> whatCleanDataSatisfies() {
        return Stream.of(
                clean(
                        "alter table item add constraint fk foreign key (parent_id) references parent",
                        "alter table item drop constraint fk",
                        "foreign key fk on item"),
                clean(
                        "create table link (parent_id bigint not null constraint fk references parent);"
                                + " insert into link select parent_id from item",
                        "drop table link",
                        "foreign key fk on link"),
                clean("create unique index u on item (v)", "drop index u", "unique u on item"),
                clean("create unique index u on item (lower(v))", "drop index u", "unique u on item"),
                clean(
                        "alter table item add constraint u unique (w, a)",
                        "alter table item drop constraint u",
                        "unique u on item"),
                clean(
                        "alter table item add constraint c check (v in ('x', 'y'))",
                        "alter table item drop constraint c",
                        "check c on item"),
                clean(
                        "alter table item add constraint c check (a < b)",
                        "alter table item drop constraint c",
                        "check c"),
                clean(
                        "create type mood as enum ('sad', 'glad'); alter table item alter v type mood using v::mood",
                        "alter table item alter v type text using v::text; drop type mood",
                        "texts that are mood in item.v"),
                clean(
                        "create domain semver as text check (value ~ '^[0-9]+\\.[0-9]+\\.[0-9]+$'); alter table item alter v type semver",
                        "alter table item alter v type text; drop domain semver",
                        "texts that are semver in item.v"),
                clean(
                        "alter table item add j jsonb; update item set j = v::jsonb",
                        "alter table item drop j",
                        "texts that are json in item.v"),
                clean(
                        "alter table item add n int[]; update item set n = string_to_array(v, '.')::int[]",
                        "alter table item drop n",
                        "texts that are integer in item.v"),
                clean(
                        "do $$ declare r record; begin for r in select v from item loop execute 'set local app.' || r.v || ' = 1'; end loop; end $$",
                        "select 1",
                        "ordinary texts in item.v"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("whatCleanDataSatisfies")
    void passes_and_is_reported(String up, String down, String rule) throws Exception {
        assertThat(RoundTrips.runLast(catalog(up, down)))
                .filteredOn(
                        line -> line.startsWith("V2: fails where data is not clean, passes over rows that satisfy "))
                .singleElement()
                .asString()
                .contains(rule);
    }

    @Test
    void texts_that_become_values_of_any_type_pass() throws Exception {
        var types = List.of(
                "json", "jsonb", "uuid", "integer", "timestamptz", "inet", "boolean", "bytea", "date", "int4range");
        var columns = types.stream().map(type -> "c_" + type + " text not null").collect(joining(", "));
        var there = types.stream().map(type -> "alter c_%1$s type %1$s using c_%1$s::%1$s".formatted(type));
        var back = types.stream().map("alter c_%s type text"::formatted);

        var reports = RoundTrips.runLast(HandwrittenCatalog.of("types")
                .step("create table item (" + columns + ")", "drop table item")
                .step(
                        there.collect(joining(", ", "alter table item ", "")),
                        back.collect(joining(", ", "alter table item ", ""))));

        assertThat(reports)
                .filteredOn(line -> line.startsWith("V2: fails where data is not clean"))
                .hasSize(1);
    }

    @Test
    void a_text_that_becomes_a_reference_gets_the_key_of_a_row() throws Exception {
        var reports = RoundTrips.runLast(catalog(
                "alter table item alter v type bigint using v::bigint, add constraint fk foreign key (v) references parent",
                "alter table item drop constraint fk, alter v type text"));

        assertThat(reports)
                .filteredOn(line -> line.startsWith("V2: fails where data is not clean"))
                .hasSize(1);
    }

    static Stream<Arguments> textsThatBecomeReferences() {
        var base = "create table p (id %1$s primary key); create table c (id int primary key, p_id text)";
        return Stream.of(
                Arguments.of(
                        base.formatted("int"),
                        "alter table c alter p_id type int using p_id::int; alter table c add foreign key (p_id) references p",
                        "alter table c drop constraint c_p_id_fkey; alter table c alter p_id type text"),
                Arguments.of(
                        base.formatted("int"),
                        "alter table c alter p_id type int using p_id::int, add foreign key (p_id) references p",
                        "alter table c drop constraint c_p_id_fkey, alter p_id type text"),
                Arguments.of(
                        base.formatted("uuid"),
                        "alter table c alter p_id type uuid using p_id::uuid, add foreign key (p_id) references p",
                        "alter table c drop constraint c_p_id_fkey, alter p_id type text"),
                Arguments.of(
                        "create table p (id bigint primary key); create table c (id int primary key, ref text not null)",
                        "alter table c add p_id bigint; update c set p_id = ref::bigint; alter table c add foreign key (p_id) references p",
                        "alter table c drop p_id"),
                Arguments.of(
                        "create table p (id bigint primary key); create table c (id int primary key, ref bigint not null)",
                        "alter table c add p_id bigint; update c set p_id = ref; alter table c add foreign key (p_id) references p",
                        "alter table c drop p_id"));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("textsThatBecomeReferences")
    void a_text_that_becomes_a_reference_holds_a_key(String below, String up, String down) throws Exception {
        var reports = RoundTrips.runLast(
                HandwrittenCatalog.of("keys").step(below, "drop table c, p").step(up, down));

        assertThat(reports).singleElement().asString().contains("passes over rows that satisfy", "c_p_id_fkey");
    }

    static Stream<Arguments> hazards() {
        return Stream.of(
                Arguments.of("alter table item alter w set not null", "contains null values"),
                Arguments.of("alter table item add z int not null", "contains null values"),
                Arguments.of("alter table item alter v type varchar(20)", "value too long"),
                Arguments.of("alter table item alter parent_id type int", "integer out of range"),
                Arguments.of(
                        "alter table item add constraint fk foreign key (parent_id) references parent, alter w set not null",
                        "contains null values"),
                Arguments.of("alter table item add primary key (id)", "multiple primary keys"),
                Arguments.of(
                        "do $$ begin if exists (select from item) then raise 'no rows please'; end if; end $$",
                        "no rows"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hazards")
    void a_hazard_fails(String up, String said) {
        var failure = assertThrows(AssertionError.class, () -> RoundTrips.runLast(catalog(up, "select 1")));

        assertThat(failure).hasMessageStartingWith("V2 fails").hasMessageContaining(said);
    }

    @Test
    void what_fails_without_rows_is_not_blamed_on_rows() {
        var failure = assertThrows(
                AssertionError.class,
                () -> RoundTrips.runLast(catalog("do $$ begin raise 'never'; end $$", "select 1")));

        assertThat(failure)
                .hasMessageStartingWith("V2 fails, whatever rows there are")
                .hasMessageContaining("never");
    }

    @Test
    void nothing_of_the_rules_stays() throws Exception {
        var reports = RoundTrips.runLast(catalog(
                "alter table item add constraint fk foreign key (parent_id) references parent, add constraint c check (a < b)",
                "alter table item drop constraint fk, drop constraint c"));

        assertThat(reports).hasSize(1).allMatch(line -> line.contains("foreign key fk on item"));
    }

    @Test
    void a_table_without_rows_is_reported_once_with_those_that_need_it() throws Exception {
        var reports = RoundTrips.run(
                HandwrittenCatalog.of("empty")
                        .step("""
                        create table customers (id int primary key, constraint odd check (id > 3 and id < 3));
                        create table orders (id int primary key, customer int not null references customers);
                        create table lines (id int primary key, o int not null references orders)""", "drop table lines, orders, customers")
                        .step("create table a (id int)", "drop table a")
                        .step("create table b (id int)", "drop table b"),
                1,
                RoundTripHooks.NONE);

        assertThat(reports)
                .isEqualTo(List.of(
                        "V2: table customers: no row satisfies check odd ((id > 3) AND (id < 3)); not exercised with it: orders, lines;"
                                + " give rows yourself: @DataFor(from = 2)"));
    }

    @Test
    void a_limit_makes_a_table_without_rows_fail() {
        assertThat(Kit.failures(Kit.run(Limited.class))).singleElement().isEqualTo("""
                V2 meets tables without rows: 1, and mostEmptyTables() allows 0
                    table t: no row satisfies check odd ((id > 3) AND (id < 3)); give rows yourself: @DataFor(from = 2)""");
    }

    static class Limited extends MigrationRoundTripTest {

        @RegisterExtension
        static final RungExtension RUNG = RungExtension.builder()
                .catalogs(HandwrittenCatalog.of("limited")
                        .step(
                                "create table t (id int not null, constraint odd check (id > 3 and id < 3))",
                                "drop table t")
                        .step("create table a (id int)", "drop table a"))
                .build();

        @Override
        protected int mostEmptyTables() {
            return 0;
        }
    }

    private static HandwrittenCatalog catalog(String up, String down) {
        return HandwrittenCatalog.of("clean")
                .step(BELOW, "drop table item, parent")
                .step(up, down);
    }

    private static Arguments clean(String up, String down, String rule) {
        return Arguments.of(up, down, rule);
    }
}
