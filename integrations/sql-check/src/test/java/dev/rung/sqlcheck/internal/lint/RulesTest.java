package dev.rung.sqlcheck.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.sqlcheck.internal.lint.LintContext.Direction;
import dev.rung.sqlcheck.internal.lint.LintContext.Mode;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule finds its danger in every form, and nothing that is harmless. */
class RulesTest {

    private static final Linter LINTER = Linter.of(18);

    @AfterAll
    static void close() {
        LINTER.close();
    }

    static List<Rule> rules() {
        return Rules.all();
    }

    @Test
    void every_rule_is_asked_in_the_order_of_the_codes() {
        assertThat(rules().stream().map(rule -> rule.page().code()))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(101, 132).mapToObj(n -> "L" + n).toList());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void what_is_bad_is_found_and_what_is_good_is_not(Rule rule) {
        var page = rule.page();

        assertThat(LINTER.codes(page.bad(), Mode.TRANSACTIONAL, Direction.UP)).contains(page.code());
        assertThat(LINTER.codes(page.good(), Mode.WITHOUT_TRANSACTION, Direction.UP))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "create index concurrently i on t (a)|L102",
                "drop index concurrently i|L102",
                "reindex (concurrently) index i|L102",
                "alter table p detach partition q concurrently|L102",
                "create database d|L102",
                "alter table t add column a int primary key|L103,L109,L119",
                "alter table t add column a bigserial not null|L104,L118",
                "alter table t add column a bigint generated always as identity|L104",
                "alter table t add column a int generated always as (b + 1) stored|L104",
                "alter table t add primary key (a)|L109",
                "alter table t drop column a cascade|L110,L113",
                "truncate t cascade|L113,L129",
                "alter table t alter column a type timestamp|L105,L115",
                "create table t (a smallserial primary key)|L118,L119",
                "lock table a, b in access exclusive mode|L121",
                "set local role x|L122",
                "set session authorization x|L122",
                "alter table t alter column a type text using lower(a)|L105",
                "alter table t alter column a type varchar(20)|L105",
                "alter table t alter column a type text[]|L105",
                "truncate t; insert into t select 1; alter table t add column n int not null|L129,L103",
                "truncate t; drop table t|L129,L111",
                "delete from t where a; alter table t add column n int not null|L103",
                "alter table t add column a int; alter table t rename column b to c|L112",
                "alter table t add column if not exists a int; alter table t rename column a to c|L112",
                "alter table t add column a int; alter table t drop column b|L110",
                "alter materialized view v rename to w; alter table t add column b int|L112,L120",
                "drop table orders; drop index order_lines_idx|L111,L128",
                "lock table a, b in access exclusive mode; alter table a add x int|L121",
                "create table \"Orders\" (a bigint); create index on orders (a)|L101",
                "alter table a add foreign key (x) references c not valid; alter table b add y int|L125",
                "alter table a validate constraint x; alter table b add y int; alter table a add y int|L120",
                "truncate a; alter table b add x int|L129,L120",
                "lock table a in access exclusive mode; alter table b add x int|L121,L120",
                "lock table a in share mode; alter table b add x int|L121",
                "alter table a rename column x to y; alter table b add z int|L112,L120",
                "create table a (x int); alter table a add y int; alter table b add y int; alter table c add y int|L120",
                "alter table a rename to c; create index on c (x)|L112,L101",
                "alter type m rename value 'a' to 'b'; select 'b'::m|L112",
                "reindex schema s|L102,L127",
                "cluster|L102,L127",
                "alter table t add a bigint references c|L125",
                "alter table t add a bigint default 1 references c|L107,L125",
                "alter table t add a bigint references c, add b int default 1|L125",
                "alter table t add a bigint references c, add foreign key (b) references c|L107,L125",
                "alter table t add a bigserial references c|L104,L107,L118,L125",
                "alter table t add a bigint check (a > 0)|L108",
                "alter domain d add constraint p check (value > 0)|L108",
                "alter table t add a bigint unique|L109",
                "alter table t add exclude using gist (a with =)|L109",
                "alter schema a rename to b|L112",
                "alter table t set schema s|L112",
                "alter materialized view v rename to w|L112",
                "alter type m rename value 'a' to 'b'|L112",
                "create table t (a bigint, foreign key (a) references c)|L125",
                "create table t (a bigint references c, b bigint, unique (b, a))|L125",
                "create table t (a bigint, b bigint, foreign key (a, b) references c, unique (a))|L125",
                "create table t (a bigint references c); create index on t (a) where b|L125",
                "create table t (a bigint references c); create index on t using gin (a)|L125",
                "create table t (a bigint references c); create index on t (lower(a))|L125",
                "create table t (a bigint references c); create table u (a bigint primary key)|L125",
                "alter table t add foreign key (a) references c not valid|L125",
                "reindex (concurrently false) table t|L102,L127",
                "reindex index i|L127",
                "cluster t using i|L127",
                "vacuum full t|L102,L127",
                "vacuum (full, analyze) t|L102,L127",
                "refresh materialized view v|L127",
                "drop index i, s.j|L128",
                "truncate t, u|L129",
                "alter table t disable trigger x|L130",
                "alter table t disable trigger user|L130",
                "set session_replication_role to REPLICA|L130",
                "alter table t add column a text default md5(random()::text)|L104",
                "alter table t add column a uuid default extensions.uuid_generate_v4()|L104",
                "create table t (id serial not null, constraint t_pkey primary key (id))|L118,L119",
                "create table t (id int primary key check (id > 0))|L119",
                "drop index a_idx; alter table b add x int; alter table c add x int|L128,L120",
                "drop index a_b_idx; alter table b add x int; alter table c add x int|L128,L120",
                "drop index concurrently a_idx; alter table a add x int|L102",
                "drop table a cascade|L111,L113",
                "drop function f() cascade|L113",
                "alter table a drop constraint a_b_fkey; alter table a add constraint a_c_fkey foreign key (c) references c|L107,L125",
                "alter type k drop attribute b|L110",
                "alter table t drop column a, drop column b, add column b int|L110",
                "alter foreign table f add a int; alter table b add x int|L120",
                "alter table p detach partition q; alter table b add x int|L120",
                "set local session_replication_role = 'replica'|L130",
                "alter table t add a int; update u set a = 1 where b|L131",
                "alter table t add a int; delete from u where b|L131",
                "alter table t add a int; insert into u select a from t|L131",
                "alter table t add a int; merge into u using t on b when matched then delete|L131",
                "cluster t using i; delete from u where b|L127,L131"
            })
    void each_form_of_a_danger_is_found(String sql, String expected) {
        assertThat(String.join(",", LINTER.codes(sql, Mode.TRANSACTIONAL, Direction.UP)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table t add column a int generated always as (b + 1) virtual",
                "alter table t add column a timestamptz not null default now()",
                "alter table t add column a varchar(5) default 'x'",
                "alter table t validate constraint c; alter table t alter column a set not null",
                "alter table t add unique using index i",
                "alter domain d add check (value > 0) not valid; alter domain d set default 'x'",
                "alter index i rename to j; alter type m rename to n; alter index i set (fillfactor = 50)",
                "create table t (a bigint primary key references c)",
                "create table t (a bigint unique references c)",
                "create table t (a bigint references c, b bigint, primary key (a, b))",
                "create table t (a bigint, b bigint, foreign key (a, b) references c); create index on public.t (b, a, x)",
                "create table t (a bigint references c); create index on t using hash (a)",
                "create table t (a bigint references c); create index on t (a) where a is not null",
                "create table t (a bigint references c); alter table t add constraint k unique (a)",
                "refresh materialized view concurrently v; analyze t",
                "create materialized view v as select 1 as a; create index i on v (a); refresh materialized view v; drop index i",
                "alter table t enable trigger all; set local work_mem = '1MB'",
                "alter table t add a int; insert into u values (1)",
                "update t set a = 1 where b; alter table t add c int; select 1",
                "alter table t validate constraint c; update t set a = 1 where b",
                "alter table a validate constraint c; alter table b validate constraint d",
                "create temp table x (a bigint); create index on x (a)",
                "alter index i rename to j; alter table t add a int",
                "alter sequence s rename to r; alter sequence s owned by none; alter table t add a int",
                "create view v as select 1 as a; alter view v rename to w; alter view w alter a set default 1; alter table t add a int",
                "alter table t add column a int; alter table t rename column a to b; alter table t rename column b to c; alter table t drop column c",
                "create schema a; alter schema a rename to b",
                "create type m as enum ('a'); alter type m rename value 'a' to 'b'",
                "alter table t alter column a type text, alter column b type varchar, alter c type character varying",
                "lock table a in access exclusive mode; alter table a add x int",
                "set search_path to archive; set local search_path = x, public; select set_config('search_path', '', true)",
                "alter table a enable trigger x; alter table b add y int",
                "reset role; set role none; set session authorization default; reset session_replication_role",
                "set session_replication_role = default; set session_replication_role = 'origin'",
                "create table a (id int primary key references b)",
                "create table a (id int, foreign key (id) references b, primary key (id))",
                "create table a (id int primary key default 1 check (id = 1)); create table b (id int primary key, check (id = 1))",
                "create table t (a int, b int, primary key (a, b))",
                "drop trigger if exists x on t cascade; drop policy p on t cascade",
                "create extension if not exists plpgsql; create extension pg_cron",
                "alter type k add attribute b int, alter attribute c type bigint; alter table t add a int",
                "alter foreign table f add check (a > 0), alter b set not null",
                "select 'drop table x cascade', \"é\", $$ delete from t $$",
                "insert into t values (1); update t set a = 1 where b; delete from t where c",
                "create view v as select 1; grant select on v to r; comment on view v is '\\\"é\u0001'"
            })
    void what_is_harmless_is_not_found(String sql) {
        assertThat(LINTER.codes(sql, Mode.TRANSACTIONAL, Direction.UP)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 15, 16, 17, 18})
    void the_trees_of_older_servers_are_read_too(int majorVersion) {
        try (var linter = Linter.of(majorVersion)) {
            for (var rule : rules()) {
                var bad = rule.page().bad();
                assertThat(linter.codes(bad, Mode.TRANSACTIONAL, Direction.UP))
                        .as(bad)
                        .contains(rule.page().code());
            }
        }
    }
}
