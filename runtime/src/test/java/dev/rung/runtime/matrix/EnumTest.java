package dev.rung.runtime.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;

/** Values added to an enum, which their transaction may not use. */
@ExtendWith(FreshDatabase.class)
class EnumTest {

    private static final Rung MOOD =
            Rung.of(1, "mood").up("create type mood as enum ('sad'); create table people (m mood)");

    @Test
    @Scenario(
            id = "F8",
            threads = {"flyway/flyway#350", "flyway/flyway#1026"})
    void a_value_added_and_used_in_one_migration(TestDatabase db, TestReporter reporter) {
        var catalog = TestCatalog.of(MOOD, Rung.of(2, "ok").up(work -> {
            work.execute("alter type mood add value 'ok'");
            work.execute("insert into people values ('ok')");
        }));

        var failure = assertThrows(MigrationFailedException.class, migrator(db, catalog)::migrate);

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(failure).hasMessageContaining("55P04").hasMessageContaining("use it in the next migration");
        assertThat(db.queryStrings("select enumlabel from pg_enum")).containsExactly("sad");
        reporter.publishEntry(
                Scenario.OBSERVED, "RUNG-401 with SQLSTATE 55P04 and the advice; the value is rolled back");
    }

    @Test
    @Scenario(
            id = "F8",
            threads = {"flyway/flyway#2999"})
    void a_value_added_in_a_transaction_and_used_in_the_next(TestDatabase db, TestReporter reporter) {
        var catalog = TestCatalog.of(
                MOOD,
                Rung.of(2, "ok").up("alter type mood add value 'ok'"),
                Rung.of(3, "somebody").up("insert into people values ('ok')"));

        assertThat(migrator(db, catalog).migrate().applied()).hasSize(3);
        reporter.publishEntry(Scenario.OBSERVED, "a value added in one migration and used in the next: applied");
    }

    private static Migrator migrator(TestDatabase db, TestCatalog catalog) {
        return Migrator.builder(db.dataSource()).catalogs(catalog).build();
    }
}
