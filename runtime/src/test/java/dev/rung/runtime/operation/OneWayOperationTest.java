package dev.rung.runtime.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.Change;
import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.Schema;
import dev.rung.schema.operation.Operation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is proved of every operation that has no inverse; {@link OperationTest} is for the others. */
@ExtendWith(FreshDatabase.class)
abstract class OneWayOperationTest implements ShownOperation {

    /** What exists before the operation. */
    abstract void given(ReversibleSchema db);

    /** A change that shows the operation, and nothing else. */
    abstract void change(Schema db);

    @Override
    public List<Operation> up() {
        return RecordedSchema.of(this::change);
    }

    @Override
    public List<Operation> down() {
        return List.of();
    }

    @Test
    void its_sql_is_as_the_file_says() {
        GoldenOperations.assertSql(name(), GoldenOperations.sql(up()));
    }

    @Test
    void it_is_all_that_the_change_shows() {
        assertThat(up())
                .extracting(operation -> operation.getClass().getSimpleName())
                .containsOnly(name());
    }

    @Test
    void the_server_does_it_and_locks_what_it_says(TestDatabase db) {
        OperationTest.run(db, Change.of(this::given).up());

        up().forEach(operation -> OperationTest.assertLock(db, operation));
    }

    private String name() {
        return getClass().getSimpleName().replaceFirst("Test$", "");
    }
}
