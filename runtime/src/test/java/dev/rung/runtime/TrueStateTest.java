package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.TransactionScope;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What one migration leaves in its session does not break the next; and a failure reports how far the run came. */
@ExtendWith(FreshDatabase.class)
class TrueStateTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "set default_transaction_read_only = on",
                "set session characteristics as transaction read only",
                "set session characteristics as transaction isolation level serializable, read only, deferrable",
                "set default_transaction_isolation = 'repeatable read'",
                "set default_transaction_deferrable = on",
                "set lock_timeout = 1",
                "set statement_timeout = 1000",
                "set idle_in_transaction_session_timeout = 10000",
                "set session_replication_role = replica",
                "set row_security = off",
                "set search_path = pg_catalog",
                "set temp_tablespaces = ''",
                "set role pg_read_all_data",
                "set session authorization pg_read_all_data"
            })
    void a_default_that_a_migration_leaves_is_reset_in_the_next(String sql, TestDatabase db) {
        var catalog = TestCatalog.tables(1)
                .with(Rung.of(2, "leaves").up(sql))
                .with(Rung.of(3, "code").up("create table t_3 (id int)"))
                .with(Rung.of(4, "leaves").up(sql))
                .with(Rung.of(5, "derived")
                        .change(schema ->
                                schema.createTable("t_5", t -> t.column("id").bigint())))
                .with(Rung.of(6, "leaves").up(sql))
                .with(Rung.of(7, "outside").outsideTransaction().up("create table t_7 (id int); vacuum t_7"))
                .with(Rung.of(8, "leaves outside").outsideTransaction().up(sql))
                .with(Rung.of(9, "outside").outsideTransaction().up("create table t_9 (id int)"))
                .with(Rung.of(10, "code")
                        .up(work -> assertThat(work.query(
                                        "select current_setting('transaction_isolation') || current_setting('transaction_read_only')",
                                        row -> row.getString(1)))
                                .containsExactly("read committedoff")));

        assertThat(Migrator.builder(db.dataSource())
                        .catalogs(catalog)
                        .build()
                        .migrate()
                        .applied())
                .hasSize(10);
    }

    @Test
    void the_same_holds_where_the_whole_run_is_one_transaction(TestDatabase db) {
        var catalog = TestCatalog.tables(1)
                .with(Rung.of(2, "leaves").up("set default_transaction_read_only = on"))
                .with(Rung.of(3, "code").up("create table t_3 (id int)"));

        assertThat(Migrator.builder(db.dataSource())
                        .transactionScope(TransactionScope.RUN)
                        .catalogs(catalog)
                        .build()
                        .migrate()
                        .applied())
                .hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "42501, PRIVILEGE_MISSING",
        "25006, READ_ONLY",
        "P0001, DATABASE_FAILED",
    })
    void a_statement_of_our_own_that_fails_says_how_far_the_run_came(String sqlState, ErrorCode code, TestDatabase db) {
        for (var path : new Path[] {Path.CODE, Path.STATEMENTWISE}) {
            db.execute("drop schema public cascade; create schema public");
            var catalog = TestCatalog.tables(2).with(Rung.of(3, "closes").up("""
                            create function closed(version bigint) returns bigint language plpgsql immutable as $$ begin
                            if version > 3 then raise 'closed' using errcode = '%s'; end if; return version; end $$;
                            create index on rung_history (closed(version))""".formatted(sqlState)));
            var last = Rung.of(4, "last").up("create table t_4 (id int)");
            var migrator = Migrator.builder(db.dataSource())
                    .catalogs(catalog.with(path == Path.CODE ? last : last.outsideTransaction()))
                    .build();

            var failure = assertThrows(MigratorException.class, migrator::migrate);

            assertThat(failure.code()).isEqualTo(code);
            assertThat(failure).hasMessageContaining("Database : the database is at V3; nothing of V4 is done");
            assertThat(db.queryLong("select count(*) from rung_history")).isEqualTo(3);
        }
    }
}
