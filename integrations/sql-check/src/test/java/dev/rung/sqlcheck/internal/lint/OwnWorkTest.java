package dev.rung.sqlcheck.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.sqlcheck.internal.lint.LintContext.Direction;
import dev.rung.sqlcheck.internal.lint.LintContext.Mode;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a migration made, renamed or locked itself is known by whatever name it has. */
class OwnWorkTest {

    private static final Linter LINTER = Linter.of(18);

    @AfterAll
    static void close() {
        LINTER.close();
    }

    /** Who asks for the old name gets what has it in the end. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "alter table events rename to events_old; alter table events_new rename to events|",
                "alter table orders rename to orders_base; create view orders as select * from orders_base|",
                "alter table t rename column id to id_old; alter table t rename column id_big to id|",
                "alter table orders set schema archive; create view orders as select * from archive.orders|",
                "alter table public.t rename to u; alter table u rename to v; create view t as select * from v|",
                "drop table t; alter table n rename to t|",
                "alter table t drop column a; alter table t rename column b to a|",
                "alter table t rename to u; create view t as select 1; drop view t|L112",
                "alter table a rename to b; alter table b rename to c|L112",
                "alter table s.t rename to u; create view t as select 1|L112",
                "alter table t rename column a to b; alter table u add column a int|L112,L120",
                "alter table t set schema s; create view s.t as select 1|L112"
            })
    void a_name_that_is_taken_again_breaks_no_program(String sql, String expected) {
        assertThat(codes(sql)).isEqualTo(expected == null ? "" : expected);
    }

    /** What is dropped is gone for good only where nothing that existed takes its name. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "drop table t|Programs that still use t fail, and the data is gone.",
                "drop table t; create table t (a int)|All rows of t are gone: a new table takes the name.",
                "drop table t; create view t as select 1|Programs that still use t fail, and the data is gone.",
                "drop table t; alter table n rename to t|",
                "alter table t drop column a|Programs that still read a fail, and the data is gone.",
                "alter table t drop column a; alter table t add a int|The data of a is gone: a new column takes the name.",
                "alter table t drop column a; alter table t rename b to a|"
            })
    void what_takes_the_name_says_what_is_gone(String sql, String danger) {
        var context = new LintContext(Mode.TRANSACTIONAL, Direction.UP);
        var statements = LINTER.read(sql);
        statements.forEach(context::expect);

        var dangers = Stream.of(new TableIsDropped(), new ColumnIsDropped())
                .flatMap(rule -> rule.check(statements.get(0), context))
                .map(Diagnostic::danger);

        assertThat(dangers).containsExactlyElementsOf(Stream.ofNullable(danger).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create temp table y (id bigint); alter table pg_temp.y add column n int not null; create index on pg_temp.y (n)|",
                "create table pg_temp.y (id bigint); alter table y add column n int not null; create index on y (n)|",
                "create temp table y (id int primary key, at timestamp, c bigint references z); alter table y rename at to b|",
                "create temp table y (id bigint); alter table y rename to w; alter table w add a int; alter table u add b int|",
                "create temp table orders (id bigint); drop table orders; alter table orders add n int not null|L103",
                "create table billing.i (id bigint); set search_path to billing, public; alter table i add n int not null|",
                "create table i (id bigint); set search_path to billing, public; alter table i add n int not null|",
                "create table billing.i (id bigint); set search_path to public; alter table i add n int not null|L103",
                "create table s.i (id bigint); set search_path to s; reset search_path; alter table i add n int not null|L103",
                "set search_path to s; create table w (id bigint); alter table s.w add n int not null|",
                "set search_path to s; create table w (id bigint); alter table public.w add n int not null|L103",
                "set schema 's'; create table w (id bigint); alter table s.w add n int not null|",
                "create table s.i (id bigint); set search_path to s; reset all; alter table i add n int not null|L103",
                "set search_path to s; set search_path from current; create table w (a int); alter table s.w add n int not null|",
                "select set_config('search_path', '\"$user\", s', true); create table w (a int); alter table s.w add n int not null|",
                "create table n (id bigint); alter table n set schema s; alter table s.n add a int not null|",
                "alter table t add a int; alter table public.t add b int; update t set a = 1 where b|L131",
                "alter table public.t validate constraint c; alter table t alter a set not null|",
                "truncate public.t; alter table t add n int not null|L129",
                "lock table t in access exclusive mode; alter table public.t add n int|"
            })
    void one_table_under_two_names_is_one(String sql, String expected) {
        assertThat(codes(sql)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create table b (id bigint, c int); create index on b (id) include (c); drop index b_id_c_idx|",
                "create table b (id bigint); create index on b (id); create index on b (id); drop index b_id_idx1|",
                "create table b (id bigint); create index i on b (id); alter index i rename to j; drop index j|",
                "create table b (id bigint); create index on b (lower(id)); drop index b_id_idx|L128",
                "create index on b (id); drop index b_id_idx|L101,L128",
                "create table b (a bigint references c); alter table b rename column a to d; create index on b (d)|",
                "create table b (a bigint references c); alter table b rename to d; create index on d (a)|",
                "create table b (a bigint references c); alter table b rename column a to d; create index on b (e)|L125",
                "alter table t alter column a type text using a::text, alter b type varchar using b|",
                "alter table t alter column a type text using a::varchar(3)|L105",
                "alter table t alter column a type text using b::text|L105",
                "create table n (a int); lock table n; lock table t in row exclusive mode|"
            })
    void what_it_created_or_needs_anyway_is_no_danger(String sql, String expected) {
        assertThat(codes(sql)).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lock table t|Everybody who needs the table waits until this migration ends.",
                "lock table t in exclusive mode|Everybody who writes to the table or locks rows of it waits until this migration ends.",
                "lock table t in share row exclusive mode|Everybody who writes to the table waits until this migration ends.",
                "lock table t in share mode|Everybody who writes to the table waits until this migration ends.",
                "lock table t in share update exclusive mode|Vacuum waits, and who builds an index of the table or alters it, until this migration ends."
            })
    void the_mode_of_a_lock_says_who_waits(String sql, String danger) {
        var diagnostic =
                new TableIsLocked().check(LINTER.read(sql).get(0), new LintContext(Mode.TRANSACTIONAL, Direction.UP));

        assertThat(diagnostic.map(Diagnostic::danger)).containsExactly(danger);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy t from stdin",
                "copy (select 1) to stdout",
                "copy t (a) from stdin with (format csv)",
                "select pg_catalog.set_config('search_path', '', false)",
                " SELECT set_config ( 'search_path', '', 'f' ) "
            })
    void what_belongs_to_psql_is_found(String sql) {
        assertThat(codes(sql)).isEqualTo("L132");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy t from program 'cat x'",
                "copy t to '/tmp/x'",
                "select set_config('search_path', 's', false)",
                "select set_config('search_path', '', true)"
            })
    void what_the_server_does_itself_is_not(String sql) {
        assertThat(codes(sql)).isEmpty();
    }

    private static String codes(String sql) {
        return String.join(",", LINTER.codes(sql, Mode.TRANSACTIONAL, Direction.UP));
    }
}
