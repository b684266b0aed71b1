package dev.rung.sqlcheck.internal.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.sqlcheck.internal.grammar.Grammar;
import dev.rung.sqlcheck.internal.grammar.Verdict;
import dev.rung.sqlcheck.internal.lint.LintContext.Direction;
import dev.rung.sqlcheck.internal.lint.LintContext.Mode;
import dev.rung.sqlcheck.internal.tree.Statement;
import dev.rung.testserver.TestServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is reported fails on a server, for that reason; what may not fail is not reported. */
class EnumValueUsedTooSoonTest {

    private static final String UNSAFE_USE_OF_NEW_VALUE = "55P04";
    private static final String MADE = "create table t (a m, b text, c text); alter type m add value 'x'; ";

    private static final Grammar GRAMMAR = Grammar.of(18);

    private Connection connection;

    @AfterAll
    static void close() {
        GRAMMAR.close();
    }

    /** The enum is there before: what a transaction makes itself, it may use. */
    @BeforeEach
    void connect() throws SQLException {
        var login = TestServer.shared().login();
        connection = DriverManager.getConnection(login.url(), login.user(), login.password());
        execute("drop schema if exists too_soon cascade; create schema too_soon; set search_path to too_soon;"
                + "create type m as enum ('a', 'b'); create table there (a m, b text)");
        connection.setAutoCommit(false);
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        execute("drop schema too_soon cascade");
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'x'::m",
                "select cast('x' as too_soon.m)",
                "select m 'x'",
                "insert into t select 'x'::m",
                "insert into t (a) values ('a'), ('x')",
                "insert into t (b, a) select '1', 'x'",
                "insert into t values ('x', '1')",
                "insert into too_soon.there (b) values ('b'); insert into t values ('a') on conflict do nothing; insert into t values ('x')",
                "create unique index on t (a); insert into t values ('a') on conflict (a) do update set a = 'x'",
                "update t set b = '1', a = 'x' where c = '1'",
                "update t set b = '1' where a = 'x'",
                "delete from t where 'x' <> a",
                "delete from t as o where o.a in ('a', 'x')",
                "select count(*) from t where t.a is distinct from 'x'",
                "create view v as select a from t where a >= 'x'",
                "create table u as select a from t where a = 'x'",
                "create index i on t (b) where a = 'x'",
                "create table u (a m default 'x')",
                "create table u (a m check (a <> 'x'))",
                "create table u (b text, a too_soon.m, check (a <> 'x' or b = '1'))",
                "alter table t alter column a set default 'x'",
                "alter table there add column d m default 'x'",
                "alter table there add column d m check (d <> 'x')",
                "alter table t alter column b type m using 'x'::m",
                "alter table t add check (a <> 'x') not valid",
                "alter table t alter column b type m using null; alter table t alter column b set default 'x'",
                "create domain d as m default 'x'",
                "create domain d as m check (value <> 'x')",
                "alter type m add value 'y'; select 'y'::m"
            })
    void what_surely_fails_is_reported(String sql) {
        assertThat(isTold(MADE + sql)).isTrue();

        var failure = assertThrows(SQLException.class, () -> execute(MADE + sql));

        assertThat(failure.getSQLState()).isEqualTo(UNSAFE_USE_OF_NEW_VALUE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select 'x', 'x'::text, 'b'::m, array['x']",
                "select 'x' || a from t",
                "insert into t (b) values ('x')",
                "insert into t values ('a', 'x')",
                "insert into t (a, b) select 'b', 'x'",
                "insert into there (b) values ('x')",
                "insert into t (a) values ('a'); update t set b = 'x' where c = 'x'",
                "update t set b = 'x' where a = 'b' and c in ('x')",
                "delete from t where b = 'x'",
                "select 1 from t, there where c = 'x'",
                "select 1 from (select b as a from t) as u where a = 'x'",
                "with u as (select b as a from t) select 1 from u where a = 'x'",
                "select 1 from t where exists (select 1 from (values ('x')) as v (a) where v.a = 'x')",
                "merge into t using there on t.b = 'x' when matched then update set b = 'x'",
                "create table u (a m, b text default 'x' check (b <> 'x'))",
                "create table u (a text default 'x', b m)",
                "create table u (a m[], b text); update u set b = 'x'",
                "create view v as select 'x' as a from t where b = 'x'",
                "create domain d as text default 'x' check (value <> 'x')",
                "alter table t alter column b set default 'x'",
                "alter table t add column d text default 'x'",
                "alter table t drop column a; alter table t add column a text; insert into t (a) values ('x')",
                "alter table t alter column a type text; update t set a = 'x' where a = 'x'",
                "alter table t rename to u; create table t (a text); insert into t values ('x')",
                "alter table t rename column a to d; alter table t rename column b to a; update t set a = 'x'",
                "drop table t; create table t (like there); alter table t add column d text; insert into t (b) values ('x')",
                "drop table t; create table t as select 'b' as a; update t set a = 'x'",
                "set local my.x = 'x'; comment on type m is 'x'",
                "create type n as enum ('x'); select 'x'::n",
                "create schema too_late; create type too_late.m as enum ('x'); select 'x'::too_late.m"
            })
    void what_may_work_is_not_reported(String sql) throws SQLException {
        String whole = MADE.replace("alter type m", "alter type too_soon.m") + sql;

        assertThat(isTold(whole)).isFalse();

        execute(whole);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create type n as enum ('a'); alter type n add value 'x'; select 'x'::n",
                "create table t (a m, b text); insert into t (b) values ('x'); alter type m add value 'x'"
            })
    void what_comes_before_the_value_or_with_the_type_is_not_reported(String sql) throws SQLException {
        assertThat(isTold(sql)).isFalse();

        execute(sql);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static boolean isTold(String sql) {
        var rule = new EnumValueUsedTooSoon();
        var context = new LintContext(Mode.TRANSACTIONAL, Direction.UP);
        boolean reported = false;
        for (var statement : Statement.read(sql, ((Verdict.Valid) GRAMMAR.parse(sql)).tree())) {
            reported |= rule.check(statement, context).findAny().isPresent();
            context.did(statement);
        }
        return reported;
    }
}
