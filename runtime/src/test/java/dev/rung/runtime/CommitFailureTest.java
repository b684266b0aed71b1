package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Ladder;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestDatabase;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A commit that fails with the words for a broken connection, over a connection that is there: it is known that nothing stays. */
@ExtendWith(FreshDatabase.class)
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

    private static void assertRolledBack(TestDatabase db, Rung rung) {
        var migrator =
                Migrator.builder(db.dataSource()).catalogs(Ladder.of(rung)).build();

        var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(db.queryStrings("select outcome from rung_history")).containsExactly("FAILED");
    }
}
