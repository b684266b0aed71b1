package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.internal.sql.SqlScript;
import dev.rung.runtime.internal.sql.SqlStatement;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What PostgreSQL refuses inside a transaction: our list is the server's. */
@ExtendWith(FreshDatabase.class)
class OutsideOnlyTest {

    private static final String GROUND = """
            create table t (id int); create index i on t (id);
            create table whole (id int) partition by list (id); create table part partition of whole for values in (1);
            create materialized view v as select 1 as one; create unique index v_one on v (one)""";

    private static final String SUBSCRIPTION = """
            create subscription s connection 'dbname=x' publication p with (connect = false, slot_name = 's');
            alter subscription s enable""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index concurrently on t (id)",
                "drop index concurrently i",
                "reindex index concurrently i",
                "reindex (concurrently, verbose) table t",
                "reindex database",
                "reindex (verbose) system",
                "reindex schema public",
                "alter table whole detach partition part concurrently",
                "vacuum",
                "vacuum (analyze) t",
                "create database other",
                "drop database if exists other",
                "create tablespace other location '/nowhere'",
                "drop tablespace if exists other",
                "alter system reset all",
                "alter database postgres set tablespace pg_default",
                "cluster",
                "cluster (verbose)",
                "cluster verbose",
                "discard all",
                "create subscription s connection 'dbname=x' publication p",
                "alter subscription s refresh publication",
                "alter subscription s set publication p, q",
                "alter subscription s add publication q with (refresh = true)"
            })
    void what_the_server_refuses_is_recognised(String sql, TestDatabase db) throws SQLException {
        db.execute(GROUND);

        assertThat(stateInTransaction(sql, db)).isEqualTo("25001");
        assertThat(only(sql).refusesTransaction()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create index on t (id)",
                "drop index i",
                "reindex index i",
                "reindex table t",
                "reindex (concurrently off) table t",
                "alter table whole detach partition part",
                "analyze",
                "cluster t using i",
                "discard temp",
                "refresh materialized view concurrently v",
                "alter database postgres set work_mem = '4MB'",
                "create subscription r connection 'dbname=x' publication p with (connect = false)",
                "alter subscription s set publication q with (refresh = false)",
                "select 'vacuum'",
                "comment on table t is 'create index concurrently'"
            })
    void what_the_server_allows_is_not(String sql, TestDatabase db) throws SQLException {
        db.execute(GROUND);

        assertThat(stateInTransaction(sql, db)).isEmpty();
        assertThat(only(sql).refusesTransaction()).isFalse();
    }

    @Test
    void a_migration_with_one_is_refused_before_anything_of_its_text_runs(TestDatabase db) {
        var failure = fails(db, "create table half (id int); create index concurrently i on half (id)");

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(failure)
                .hasMessageContaining(
                        "inside a transaction PostgreSQL refuses: create index concurrently i on half (id)")
                .hasMessageContaining("V1 is rolled back, nothing of it is left")
                .hasMessageContaining("give it a migration with transactional = false");
        assertThat(db.queryStrings("select version, outcome, sqlstate, statement from rung_history"))
                .containsExactly("1|FAILED|25001|0");
        assertThat(db.queryStrings("select to_regclass('half')")).containsExactly("null");
    }

    @Test
    void what_only_the_server_can_refuse_gets_the_same_advice(TestDatabase db) {
        db.execute(GROUND);
        db.execute("create schema app");

        var failure = assertThrows(
                MigrationFailedException.class,
                Migrator.builder(db.dataSource())
                        .schema("app")
                        .catalogs(TestCatalog.of(Rung.of(1, "partitions").up("reindex table whole")))
                        .build()::migrate);

        assertThat(failure)
                .hasMessageContaining("REINDEX TABLE cannot run inside a transaction block")
                .hasMessageContaining("(25001)")
                .hasMessageContaining("give it a migration with transactional = false");
    }

    private static MigrationFailedException fails(TestDatabase db, String sql) {
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(Rung.of(1, "vacuums").up(work -> work.execute(sql))))
                .build();
        return assertThrows(MigrationFailedException.class, migrator::migrate);
    }

    /** Returns the SQLSTATE with which the server refuses {@code sql} in a transaction that is rolled back. */
    private static String stateInTransaction(String sql, TestDatabase db) throws SQLException {
        try (var connection = db.dataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(SUBSCRIPTION);
            try {
                statement.execute(sql);
                return "";
            } catch (SQLException e) {
                return e.getSQLState();
            } finally {
                connection.rollback();
            }
        }
    }

    private static SqlStatement only(String sql) {
        return SqlScript.split(sql).get(0);
    }
}
