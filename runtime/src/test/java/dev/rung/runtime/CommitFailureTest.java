package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.testing.DependsOnJdk;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A commit that fails with the error of a broken connection, over one that works: it is known that nothing was committed. */
@ExtendWith(FreshDatabase.class)
@DependsOnJdk
class CommitFailureTest {

    private static final String AT_COMMIT = """
            create table t (id int);
            create function fails() returns trigger language plpgsql as
            $$ begin raise exception 'no' using errcode = '%s'; end $$;
            create constraint trigger late after insert on t initially deferred for each row execute function fails();
            insert into t values (1);
            """;

    @ParameterizedTest
    @ValueSource(strings = {"08P01", "08006", "08001", "57P01"})
    void code_fails_so(String sqlState, TestDatabase db) {
        assertRolledBack(db, Rung.of(1, "late").up(work -> work.execute(AT_COMMIT.formatted(sqlState))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"08P01", "08006"})
    void a_derived_change_fails_so(String sqlState, TestDatabase db) {
        assertRolledBack(
                db,
                Rung.of(1, "late")
                        .change(change ->
                                change.sql(AT_COMMIT.formatted(sqlState)).reverse("drop table t")));
    }

    /** Another session changes the history as soon as the transaction of the migration is rolled back. */
    @Test
    void a_failure_that_the_history_does_not_take_over_a_connection_that_answers(TestDatabase db) {
        var other = new Thread(
                () -> db.execute("alter table rung_history add constraint none_failed check (outcome <> 'FAILED')"));
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(1).with(Rung.of(2, "fails").up(work -> {
                    other.start();
                    while (db.queryLong("select count(*) from pg_locks where not granted") == 0) {
                        Thread.sleep(10);
                    }
                    work.execute("do $$ begin raise exception 'no' using errcode = '08006'; end $$");
                })))
                .build();

        var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(failure)
                .hasMessageContaining(
                        "V2 is rolled back, nothing of it is left; the history did not take a row that says so");
    }

    private static void assertRolledBack(TestDatabase db, Rung rung) {
        var migrator =
                Migrator.builder(db.dataSource()).catalogs(TestCatalog.of(rung)).build();

        var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(db.queryStrings("select outcome from rung_history")).containsExactly("FAILED");
    }
}
