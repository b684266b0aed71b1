package dev.rung.runtime.internal.sql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.internal.sql.ConcurrentIndex.Action;
import dev.rung.schema.internal.sql.SqlName;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqlStatementTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "begin",
                "BEGIN isolation level serializable",
                "start transaction",
                "start/**/transaction read only",
                "commit",
                "COMMIT and chain",
                "commit prepared 'x'",
                "end",
                "abort",
                "rollback",
                "rollback work",
                "rollback and chain",
                "rollback prepared 'x'",
                "prepare transaction 'x'",
                "-- so\n commit"
            })
    void controls_a_transaction(String sql) {
        assertThat(only(sql).controlsTransaction()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rollback to s",
                "rollback to savepoint s",
                "rollback work to s",
                "rollback transaction to s",
                "savepoint s",
                "release s",
                "prepare p as select 1",
                "select 'commit'",
                "\"commit\"",
                "do $$ begin commit; end $$",
                "1"
            })
    void controls_no_transaction(String sql) {
        assertThat(only(sql).controlsTransaction()).isFalse();
    }

    @Test
    void an_index_that_is_created_concurrently() {
        assertThat(index("create index concurrently Fast on Orders (state)"))
                .isEqualTo(new ConcurrentIndex(Action.CREATE, name("fast"), name("orders")));
        assertThat(index("CREATE UNIQUE INDEX CONCURRENTLY \"Fast\"\"er\" ON ONLY Shop.\"Orders\" USING btree (id)"))
                .isEqualTo(new ConcurrentIndex(Action.CREATE, name("shop", "Fast\"er"), name("shop", "Orders")));
        assertThat(index("create index concurrently if not exists fast on db.shop.orders (id)"))
                .isEqualTo(
                        new ConcurrentIndex(Action.CREATE_IF_NOT_EXISTS, name("shop", "fast"), name("shop", "orders")));
        assertThat(index("create /* a; b */ index -- now\n concurrently on orders (id)"))
                .isEqualTo(new ConcurrentIndex(Action.CREATE, Optional.empty(), name("orders")));
        assertThat(index("create index concurrently U&\"d\\0061t\" on orders (id)"))
                .isEqualTo(new ConcurrentIndex(Action.CREATE, Optional.empty(), name("orders")));
    }

    @Test
    void a_long_name_is_cut_as_the_server_cuts_it() {
        var index = index("create index concurrently " + "é".repeat(40) + " on t (id)");

        assertThat(index.index()).isEqualTo(name("é".repeat(31)));
    }

    @Test
    void an_index_that_is_dropped_concurrently() {
        assertThat(index("drop index concurrently fast cascade"))
                .isEqualTo(new ConcurrentIndex(Action.DROP, name("fast"), Optional.empty()));
        assertThat(index("drop index concurrently if exists shop.fast"))
                .isEqualTo(new ConcurrentIndex(Action.DROP, name("shop", "fast"), Optional.empty()));
    }

    @Test
    void an_index_that_is_built_anew_concurrently() {
        var fast = new ConcurrentIndex(Action.REINDEX, name("shop", "fast"), Optional.empty());

        assertThat(index("reindex index concurrently shop.fast")).isEqualTo(fast);
        assertThat(index("reindex (verbose, concurrently) index shop.fast")).isEqualTo(fast);
        assertThat(index("reindex (concurrently on, verbose) index shop.fast")).isEqualTo(fast);
        assertThat(index("reindex table concurrently orders"))
                .isEqualTo(new ConcurrentIndex(Action.REINDEX, Optional.empty(), name("orders")));
        assertThat(index("reindex schema concurrently shop"))
                .isEqualTo(new ConcurrentIndex(Action.REINDEX, Optional.empty(), Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index fast on orders (id)", "create index \"concurrently\" on orders (id)", "drop index fast",
                "reindex index fast", "reindex (concurrently false) table t",
                        "refresh materialized view concurrently v",
                "select 'create index concurrently'", "-- create index concurrently\n select 1"
            })
    void no_index_is_touched_concurrently(String sql) {
        assertThat(only(sql).concurrentIndex()).isEmpty();
        assertThat(only(sql).isConcurrent()).isFalse();
    }

    @Test
    void a_partition_may_be_detached_concurrently() {
        assertThat(only("alter table if exists only s.t detach partition s.p concurrently")
                        .isConcurrent())
                .isTrue();
        assertThat(only("alter table t detach partition p").isConcurrent()).isFalse();
        assertThat(only("alter table t detach partition p finalize").isConcurrent())
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set search_path = a",
                "set session authorization x",
                "set role x",
                "reset all",
                "select 1",
                "with a as (select 1) select * from a",
                "do $$ $$",
                "call p()",
                "execute p",
                "declare c cursor for select 1",
                "listen a",
                "load 'x'",
                "discard temp",
                "prepare p as select 1",
                "(select 1)",
                "rollback",
                "show a",
                "create temp table t ()",
                "create TEMPORARY view v as select 1",
                "create table pg_temp.t ()",
                "create table t as select set_config('a.b', 'c', false)",
                "drop table pg_temp_3.t",
                "set local role a", // until the end of the transaction, but our own work comes before that
                "alter table template add attempts int", // not so, but that is cheaper than to look closely
                "create function f() returns void language plpgsql as $$ begin Listen a; end $$",
                "create function f() returns void language plpgsql as $$declare i int; begin end$$"
            })
    void may_change_its_session(String sql) {
        assertThat(only(sql).mayChangeSession()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table t (id int)",
                "alter table t add a int",
                "drop index i",
                "comment on table t is 'x'",
                "grant select on t to x",
                "revoke all on t from x",
                "insert into t values (1)",
                "update t set a = 1",
                "delete from t",
                "truncate t",
                "analyze",
                "vacuum t",
                "cluster t using i",
                "reindex table t",
                "lock table t",
                "savepoint s",
                "release s",
                "rollback to s",
                "copy t from '/x'",
                "refresh materialized view v",
                "merge into t using s on true when matched then delete",
                "set constraints all deferred",
                "set transaction read only"
            })
    void leaves_its_session_alone(String sql) {
        assertThat(only(sql).mayChangeSession()).isFalse();
    }

    @Test
    void a_summary_is_one_line_without_passwords() {
        assertThat(only("alter role x\n  password 'secret' valid until ***").summary())
                .isEqualTo("alter role x password *** valid until ***");
        assertThat(only("select " + "1 + ".repeat(50) + "1").summary())
                .hasSize(83)
                .endsWith("...");
    }

    private static Optional<SqlName> name(String name) {
        return Optional.of(new SqlName(Optional.empty(), name));
    }

    private static Optional<SqlName> name(String schema, String name) {
        return Optional.of(new SqlName(Optional.of(schema), name));
    }

    private static ConcurrentIndex index(String sql) {
        assertThat(only(sql).isConcurrent()).isTrue();
        assertThat(only(sql).refusesTransaction()).isTrue();
        return only(sql).concurrentIndex().orElseThrow();
    }

    private static SqlStatement only(String sql) {
        var statements = SqlScript.split(sql);
        assertThat(statements).hasSize(1);
        return statements.get(0);
    }
}
