package dev.rung.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.model.SchemaReplay;
import dev.rung.runtime.snapshot.Grade;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.ModelOnServer;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.Change;
import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.internal.ddl.OperationSql;
import dev.rung.schema.operation.Operation;
import dev.rung.schema.operation.Reversibility;
import dev.rung.schema.operation.RowAccess;
import dev.rung.schema.operation.TableLock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What is proved of every operation. The test of one is called after it, says what the database has before, and a change
 * that shows it.
 */
@ExtendWith(FreshDatabase.class)
abstract class OperationTest implements ShownOperation {

    /** What exists before the operation. */
    void given(ReversibleSchema db) {}

    /** A change that shows the operation, and as little else as possible. */
    abstract void change(ReversibleSchema db);

    /** What exists before the operation and the DSL does not create, as SQL; mainly rows. */
    String givenSql() {
        return "";
    }

    /** What exists before the operation and belongs to the whole server, such as roles. */
    void givenBeside(TestDatabase db) {}

    private Change change() {
        return Change.of(this::change);
    }

    @Override
    public List<? extends Operation> up() {
        return change().up();
    }

    @Override
    public List<? extends Operation> down() {
        return change().down();
    }

    @Test
    void its_sql_is_as_the_file_says() {
        GoldenOperations.assertSql(name(), GoldenOperations.sql(up(), down()));
    }

    @Test
    void it_is_shown_by_the_change() {
        assertThat(change().up())
                .extracting(operation -> operation.getClass().getSimpleName())
                .contains(name());
    }

    @Test
    void its_rollback_restores_the_schema(TestDatabase db) {
        if (isTooNewFor(db)) {
            return;
        }
        prepare(db);
        var before = db.snapshot();

        run(db, change().up());
        var after = db.snapshot();
        run(db, change().down());
        var back = db.snapshot();
        run(db, change().up());

        assertThat((staysWhatItMade() ? after : before).diff(back).of(Grade.REAL))
                .isEmpty();
        assertThat(after.diff(db.snapshot()).of(Grade.REAL)).isEmpty();
    }

    @Test
    void the_model_has_it_as_the_server_does(TestDatabase db) {
        var given = Rung.of(1, "given").change(change -> {
            given(change);
            if (!givenSql().isEmpty()) {
                change.sql(givenSql()).reverse("select 'back'");
            }
        });
        var report = SchemaReplay.of(TestCatalog.of(given, Rung.of(2, "change").change(this::change)))
                .run();

        ModelOnServer.assertSound(report);
        if (!isTooNewFor(db)) {
            prepare(db);
            run(db, change().up());
            ModelOnServer.assertSame(report.model(), db);
        }
    }

    private static boolean keepsAnybodyAway(TableLock lock) {
        return TableLock.stronger(lock, TableLock.ROW_EXCLUSIVE) != TableLock.ROW_EXCLUSIVE;
    }

    private boolean staysWhatItMade() {
        return change().up().stream().allMatch(operation -> operation.reversibility() == Reversibility.NOTHING_TO_DO);
    }

    @Test
    void what_it_locks_and_rewrites_is_as_it_says(TestDatabase db) {
        if (isTooNewFor(db)) {
            return;
        }
        prepare(db);
        for (var operation : change().up()) {
            assertCost(db, operation);
        }
        for (var operation : change().down()) {
            assertCost(db, operation);
        }
    }

    private static void assertCost(TestDatabase db, Operation operation) {
        var rewritten = assertLock(db, operation).rewritten();
        if (operation.cost().rowAccess() != RowAccess.REWRITES) {
            assertThat(rewritten).as("tables that %s rewrites", operation).isEmpty();
        }
    }

    /** Runs the operation. */
    static MeasuredCost assertLock(TestDatabase db, Operation operation) {
        var cost = operation.cost();
        var seen = MeasuredCost.of(db, OperationSql.of(operation), cost.transaction());
        if (seen.lock().isPresent()) {
            assertThat(seen.lock().get()).as("strongest lock of %s", operation).isLessThanOrEqualTo(cost.lock());
            assertThat(seen.lock().get() == TableLock.NONE && keepsAnybodyAway(cost.lock()))
                    .as("whether %s was taken to lock more than it does: %s", operation, cost.lock())
                    .isFalse();
        }
        return seen;
    }

    /** An older server is asked whether it really refuses. */
    private boolean isTooNewFor(TestDatabase db) {
        var needed = change().up().stream()
                .mapToInt(operation -> operation.cost().since())
                .max()
                .orElse(0);
        if (db.queryLong("select current_setting('server_version_num')::int / 10000") >= needed) {
            return false;
        }
        prepare(db);
        assertThatThrownBy(() -> run(db, change().up())).isInstanceOf(IllegalStateException.class);
        return true;
    }

    void prepare(TestDatabase db) {
        givenBeside(db);
        run(db, Change.of(this::given).up());
        if (!givenSql().isEmpty()) {
            db.execute(givenSql());
        }
    }

    static void run(TestDatabase db, List<? extends Operation> operations) {
        operations.stream()
                .flatMap(operation -> OperationSql.of(operation).stream())
                .forEach(db::execute);
    }

    private String name() {
        return getClass().getSimpleName().replaceFirst("Test$", "");
    }
}
