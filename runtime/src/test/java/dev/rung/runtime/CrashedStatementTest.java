package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** After a crash the row shows the statement that was running, and what it found before it began. */
@ExtendWith(FreshDatabase.class)
class CrashedStatementTest {

    @Test
    void what_a_concurrent_statement_found_is_noted_before_it_begins(TestDatabase db) {
        db.execute("create schema app; create table app.t_0 (id int); create index t_0_id on app.t_0 (id)");
        var oid = db.queryStrings("select 'app.t_0_id'::regclass::oid").get(0);
        CrashedMigration.in("drop index concurrently app.t_0_id", db);
        assertThat(found(db)).containsExactly(oid);

        db.execute("drop table rung_history, proof, t_1");
        CrashedMigration.in("create index concurrently t_1_id on t_1 (id)", db);
        assertThat(found(db)).containsExactly("");

        db.execute("drop table rung_history, proof, t_1");
        db.execute(CrashedMigration.PARTITIONED.replace("create schema app; ", ""));
        CrashedMigration.in(CrashedMigration.DETACH, db);
        assertThat(found(db)).containsExactly("ATTACHED");

        db.execute("drop table rung_history, proof, t_1");
        CrashedMigration.in("create table second (id int)", db);
        assertThat(found(db)).containsExactly("null");
    }

    private static List<String> found(TestDatabase db) {
        return db.queryStrings("select found from rung_history where version = 2");
    }

    @Test
    void a_vacuum_runs_again(TestDatabase db) {
        assertThat(CrashedMigration.in("vacuum t_1", db).migrate().applied()).containsExactly(new Version(2));
    }

    @Test
    void of_anything_else_a_person_has_to_find_out(TestDatabase db) {
        var migrator = CrashedMigration.in("create table second (id int)", db);

        var failure = assertThrows(MigrationFailedException.class, migrator::migrate);

        assertThat(failure)
                .hasMessageContaining("statement 1 was interrupted, and may be done, or half done: create table second")
                .hasMessageContaining("then say which: resolve(new Version(2), Resolution.APPLIED or NOT_APPLIED");
    }

    @Test
    void a_process_that_died_before_its_first_statement_has_done_nothing(TestDatabase db) {
        var migrator = CrashedMigration.in("create table second (id int)", db);
        db.execute("drop table second; update rung_history set statement = 0");

        assertThat(migrator.migrate().applied()).containsExactly(new Version(2));
    }
}
