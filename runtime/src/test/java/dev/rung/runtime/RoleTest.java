package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.matrix.Scenario;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.Contents;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.GoldenErrors;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.TestRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;

/** What roles with fewer rights than the owner can do. */
@ExtendWith(FreshDatabase.class)
class RoleTest {

    private TestRole reader;

    @BeforeEach
    void there_is_a_history_and_somebody_else(TestDatabase db) {
        migrator(db, 2).migrate();
        reader = db.createRole("reader", "reader");
    }

    @Test
    @Scenario(id = "I2")
    void who_may_read_the_history_sees_everything(TestDatabase db) {
        db.execute("grant select on rung_history to " + reader.quoted());
        var before = Contents.of(db);

        assertThat(as(db, 2).isUpToDate()).isTrue();
        assertThat(as(db, 2).migrate().results()).isEmpty();
        assertThat(as(db, 3).isUpToDate()).isFalse();
        assertThat(as(db, 3).status().current()).contains(new Version(2));
        assertThat(as(db, 3).validate().migrations()).hasSize(3);
        assertThat(as(db, 3).plan(Target.latest()).steps()).hasSize(1);
        assertThat(as(db, 3).planRollback(Target.steps(1)).steps()).hasSize(1);
        assertThat(Contents.of(db)).isEqualTo(before);
    }

    @Test
    @Scenario(id = "I2")
    void who_may_only_read_changes_nothing(TestDatabase db) {
        db.execute("grant select on rung_history to " + reader.quoted());
        var refused = refused(db, ErrorCode.PRIVILEGE_MISSING, as(db, 3)::migrate);

        GoldenErrors.assertMessage("role-may-not-write", refused);
        refused(db, ErrorCode.PRIVILEGE_MISSING, () -> as(db, 3).rollback(Target.steps(1)));
    }

    @Test
    @Scenario(id = "I4")
    void who_may_not_insert_is_refused_before_the_first_statement(TestDatabase db) {
        db.execute("grant select, update on rung_history to %1$s; grant all on schema public to %1$s"
                .formatted(reader.quoted()));

        refused(db, ErrorCode.PRIVILEGE_MISSING, as(db, 3)::migrate);
    }

    @Test
    void a_role_without_rights_on_the_history_gets_that_error(TestDatabase db) {
        var refused = refused(db, ErrorCode.PRIVILEGE_MISSING, as(db, 2)::status);

        GoldenErrors.assertMessage("role-may-not-read", refused);
        refused(db, ErrorCode.PRIVILEGE_MISSING, as(db, 2)::migrate);
        refused(db, ErrorCode.PRIVILEGE_MISSING, as(db, 2)::isUpToDate);
        refused(db, ErrorCode.PRIVILEGE_MISSING, as(db, 2)::validate);
        refused(db, ErrorCode.PRIVILEGE_MISSING, () -> as(db, 2).plan(Target.latest()));
    }

    @Test
    void a_role_that_is_read_only_by_default_is_refused(TestDatabase db) {
        db.execute("grant all on rung_history to %1$s; grant all on schema public to %1$s;".formatted(reader.quoted()));
        db.execute("alter role %s set default_transaction_read_only = on".formatted(reader.quoted()));

        var refused = refused(db, ErrorCode.READ_ONLY, as(db, 3)::migrate);

        GoldenErrors.assertMessage("read-only", refused);
        assertThat(as(db, 3).status().current()).contains(new Version(2));
    }

    @Test
    void a_first_run_of_a_read_only_role_creates_nothing(TestDatabase db) {
        db.execute("drop table rung_history, t_1, t_2, proof; grant all on schema public to " + reader.quoted());
        db.execute("alter role %s set default_transaction_read_only = on".formatted(reader.quoted()));

        refused(db, ErrorCode.READ_ONLY, as(db, 3)::migrate);
    }

    @Test
    void rows_hidden_by_row_level_security_are_not_run_again(TestDatabase db) {
        db.execute("""
                grant all on rung_history to %1$s; grant all on schema public to %1$s;
                alter table rung_history enable row level security;
                create policy first on rung_history using (version = 1)""".formatted(reader.quoted()));

        var refused = refused(db, ErrorCode.HISTORY_SHAPE, as(db, 2)::migrate);

        GoldenErrors.assertMessage("row-level-security", refused);
        refused(db, ErrorCode.HISTORY_SHAPE, as(db, 2)::status);
        refused(db, ErrorCode.HISTORY_SHAPE, as(db, 2)::isUpToDate);
    }

    private Migrator as(TestDatabase db, int count) {
        return Migrator.builder(db.dataSource(reader))
                .catalogs(TestCatalog.tables(count))
                .build();
    }

    private static Migrator migrator(TestDatabase db, int count) {
        return Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(count))
                .build();
    }

    private static MigratorException refused(TestDatabase db, ErrorCode code, Executable call) {
        var before = Contents.of(db);
        var refused = assertThrows(MigratorException.class, call);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(Contents.of(db)).isEqualTo(before);
        return refused;
    }
}
