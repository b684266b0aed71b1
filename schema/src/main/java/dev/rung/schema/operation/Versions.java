package dev.rung.schema.operation;

import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.GeneratedStorage;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.IndexDefinition.Uniqueness;
import dev.rung.schema.definition.NullsDistinct;
import dev.rung.schema.definition.TableDefinition;
import java.util.stream.IntStream;

/** Which version of PostgreSQL was the first that had what a definition asks for. */
final class Versions {

    private Versions() {}

    static int of(TableDefinition table) {
        return highest(
                table.columns().stream().mapToInt(Versions::of),
                table.constraints().stream().mapToInt(Versions::of),
                table.indexes().stream().mapToInt(Versions::of));
    }

    static int of(ColumnWithParts column) {
        return highest(
                IntStream.of(of(column.column())),
                column.constraints().stream().mapToInt(Versions::of),
                column.indexes().stream().mapToInt(Versions::of));
    }

    static int of(ConstraintDefinition constraint) {
        if (constraint instanceof ConstraintDefinition.NotNull) {
            return 18;
        }
        return constraint instanceof ConstraintDefinition.Unique unique && unique.nulls() == NullsDistinct.NOT_DISTINCT
                ? 15
                : Traits.EVERY_VERSION;
    }

    static int of(IndexDefinition index) {
        return index.uniqueness() == Uniqueness.UNIQUE_NULLS_NOT_DISTINCT ? 15 : Traits.EVERY_VERSION;
    }

    private static int of(ColumnDefinition column) {
        return column.value()
                        .filter(value -> value instanceof ColumnValue.Generated generated
                                && generated.storage() == GeneratedStorage.VIRTUAL)
                        .isPresent()
                ? 18
                : Traits.EVERY_VERSION;
    }

    private static int highest(IntStream... versions) {
        var highest = Traits.EVERY_VERSION;
        for (var some : versions) {
            highest = Math.max(highest, some.max().orElse(highest));
        }
        return highest;
    }
}
