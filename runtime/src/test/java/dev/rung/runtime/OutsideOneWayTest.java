package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.MigrationBody;
import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.Fingerprint;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.catalog.MigrationKind;
import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.InvalidTargetException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.ValidationFailedException;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.MigrationState;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.TransactionScope;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A migration of which one direction is outside a transaction, and the other one is not. */
@ExtendWith(FreshDatabase.class)
class OutsideOneWayTest {

    private static final Version INDEX = new Version(2);

    private static final String ATTEMPTS =
            "select direction, outcome, statement from rung_history where version = 2 order by seq";

    private static final String INDEXES = "select relname from pg_class where relname like 't_1_id%'";

    private static final Rung UP_IN_ONE = Rung.of(2, "search")
            .up("create index t_1_id on t_1 (id); create table found (id int)")
            .down("drop index concurrently t_1_id; drop table found")
            .outsideTransaction(Direction.DOWN);

    private static final Rung DOWN_IN_ONE = Rung.of(2, "search")
            .up("create index concurrently t_1_id on t_1 (id); create table found (id int)")
            .down("drop index t_1_id; drop table found")
            .outsideTransaction(Direction.UP);

    @Test
    void up_in_a_transaction_and_down_outside(TestDatabase db) {
        var migrator = migrator(db, UP_IN_ONE);
        assertThat(migrator.plan(Target.latest()).steps())
                .extracting(PlannedStep::transactionMode)
                .containsExactly(TransactionMode.TRANSACTIONAL, TransactionMode.TRANSACTIONAL);

        migrator.migrate();
        assertThat(db.queryStrings(INDEXES)).hasSize(1);
        assertThat(migrator.planRollback(Target.steps(1)).steps())
                .extracting(PlannedStep::transactionMode)
                .containsExactly(TransactionMode.NON_TRANSACTIONAL);
        assertThat(migrator.rollback(Target.steps(1)).rolledBack()).containsExactly(INDEX);

        assertThat(db.queryStrings(INDEXES)).isEmpty();
        assertThat(db.queryStrings(ATTEMPTS)).containsExactly("UP|DONE|0", "DOWN|DONE|2");
    }

    @Test
    void up_outside_and_down_in_a_transaction(TestDatabase db) {
        var migrator = migrator(db, DOWN_IN_ONE);

        migrator.migrate();
        assertThat(db.queryStrings(INDEXES)).hasSize(1);
        migrator.rollback(Target.steps(1));

        assertThat(db.queryStrings(INDEXES)).isEmpty();
        assertThat(db.queryStrings(ATTEMPTS)).containsExactly("UP|DONE|2", "DOWN|DONE|0");
    }

    @Test
    void a_failure_in_the_transaction_of_one_direction_leaves_nothing(TestDatabase db) {
        var up = migrator(db, UP_IN_ONE.up("create table found (id int); create index t_1_id on t_1 (nothing)"));
        var failure = assertThrows(MigrationFailedException.class, up::migrate);
        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(db.queryStrings("select to_regclass('found')")).containsExactly("null");

        var down = migrator(db, DOWN_IN_ONE.down("drop table found; drop table nothing"));
        down.migrate();
        failure = assertThrows(MigrationFailedException.class, () -> down.rollback(Target.steps(1)));
        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_FAILED);
        assertThat(db.queryStrings("select to_regclass('found')")).containsExactly("found");
        assertThat(down.status().in(MigrationState.INTERRUPTED)).isEmpty();
    }

    @Test
    void a_failed_rollback_is_interrupted_and_resumes(TestDatabase db) {
        var migrator = migrator(db, UP_IN_ONE);
        migrator.migrate();
        db.execute("create view looks as select * from found");

        var failure = assertThrows(MigrationFailedException.class, () -> migrator.rollback(Target.steps(1)));

        assertThat(failure.code()).isEqualTo(ErrorCode.MIGRATION_INTERRUPTED);
        assertThat(migrator.status().in(MigrationState.INTERRUPTED)).hasSize(1);
        assertThat(assertThrows(ValidationFailedException.class, migrator::migrate)
                        .code())
                .isEqualTo(ErrorCode.INTERRUPTED);
        db.execute("drop view looks");
        assertThat(migrator.rollback(Target.steps(1)).rolledBack()).containsExactly(INDEX);
        assertThat(db.queryStrings(ATTEMPTS)).containsExactly("UP|DONE|0", "DOWN|FAILED|2", "DOWN|DONE|2");
    }

    @Test
    void an_up_that_failed_outside_resumes(TestDatabase db) {
        var migrator = migrator(db, DOWN_IN_ONE);
        migrator.migrate(Target.steps(1));
        db.execute("create table found (id int)");
        assertThat(assertThrows(MigrationFailedException.class, migrator::migrate)
                        .code())
                .isEqualTo(ErrorCode.MIGRATION_INTERRUPTED);
        db.execute("drop table found");

        assertThat(migrator.migrate().applied()).containsExactly(INDEX);
        assertThat(db.queryStrings(ATTEMPTS)).containsExactly("UP|FAILED|2", "UP|DONE|2");
    }

    /** The row and the index are as a process leaves them that is killed while it drops the index. */
    @Test
    void a_rollback_whose_process_died_resumes(TestDatabase db) {
        var dropped = UP_IN_ONE.down("drop index concurrently t_1_id");
        var migrator = migrator(db, dropped.up("create index t_1_id on t_1 (id)"));
        migrator.migrate();
        migrator.rollback(Target.steps(1));
        db.execute("""
                update rung_history set outcome = 'RUNNING', finished_at = null, duration_ms = null,
                state = (select state from rung_history where seq = 2) where seq = 3""");
        assertThat(migrator.status().in(MigrationState.INTERRUPTED)).hasSize(1);

        assertThat(migrator.rollback(Target.steps(1)).rolledBack()).containsExactly(INDEX);

        assertThat(db.queryStrings(ATTEMPTS)).containsExactly("UP|DONE|0", "DOWN|FAILED|1", "DOWN|DONE|0");
        assertThat(migrator.migrate().applied()).containsExactly(INDEX);
    }

    @Test
    void all_or_nothing_is_refused_in_the_direction_that_cannot_be(TestDatabase db) {
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(1).with(UP_IN_ONE))
                .transactionScope(TransactionScope.RUN)
                .build();

        assertThat(migrator.migrate().applied()).hasSize(2);
        assertThat(assertThrows(InvalidTargetException.class, () -> migrator.rollback(Target.steps(2)))
                        .code())
                .isEqualTo(ErrorCode.NOT_ATOMIC);
    }

    @Test
    void what_down_cannot_do_in_a_transaction_is_reported_with_the_setting_of_that_direction(TestDatabase db) {
        var lacks = Rung.of(2, "search").up(UP_IN_ONE.up()).down(UP_IN_ONE.down());
        var other = lacks.outsideTransaction(Direction.UP);

        assertThat(failsDown(db, lacks))
                .hasMessageContaining(
                        "give the migration outsideTransaction = Migration.Direction.DOWN before it is released");
        assertThat(failsDown(db, other))
                .hasMessageContaining(
                        "give the migration transactional = false in place of outsideTransaction before it is released");
        assertThat(migrator(db, UP_IN_ONE).rollback(Target.steps(1)).rolledBack())
                .containsExactly(INDEX);
    }

    @Test
    void an_entry_of_an_earlier_build_is_the_same_in_both_directions(TestDatabase db) {
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(new Earlier(TestCatalog.of(Rung.of(1, "search")
                        .up("create table found (id int); create index concurrently found_id on found (id)")
                        .down("drop index concurrently found_id; drop table found"))))
                .build();

        migrator.migrate();
        migrator.rollback(Target.steps(1));

        assertThat(db.queryStrings("select direction, outcome, statement from rung_history order by seq"))
                .containsExactly("UP|DONE|2", "DOWN|DONE|2");
    }

    private static MigrationFailedException failsDown(TestDatabase db, Rung rung) {
        var migrator = migrator(db, rung);
        migrator.migrate();
        return assertThrows(MigrationFailedException.class, () -> migrator.rollback(Target.steps(1)));
    }

    private static Migrator migrator(TestDatabase db, Rung rung) {
        return Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(1).with(rung))
                .build();
    }

    /** Its entries are created by the constructor with one mode. */
    private record Earlier(TestCatalog catalog) implements MigrationCatalog {

        @Override
        public String fingerprint() {
            return Fingerprint.EMPTY.plus(1, "rung1:1").value();
        }

        @Override
        public long latest() {
            return 1;
        }

        @Override
        public List<CatalogEntry> entries() {
            return List.of(new CatalogEntry(
                    1, "search", "test.V0001", "rung1:1", TransactionMode.NON_TRANSACTIONAL, MigrationKind.REVERSIBLE));
        }

        @Override
        public MigrationBody newMigration(long version) {
            return catalog.newMigration(version);
        }
    }
}
