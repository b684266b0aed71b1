package dev.rung.schema.operation;

import dev.rung.schema.definition.CheckConstraint;
import dev.rung.schema.definition.ColumnDefinition;
import dev.rung.schema.definition.ColumnValue;
import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.ExclusionConstraint;
import dev.rung.schema.definition.ForeignKeyConstraint;
import dev.rung.schema.definition.GeneratedStorage;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.IndexDefinition.Uniqueness;
import dev.rung.schema.definition.NotNullConstraint;
import dev.rung.schema.definition.NullsDistinct;
import dev.rung.schema.definition.PrimaryKeyConstraint;
import dev.rung.schema.definition.TableDefinition;
import dev.rung.schema.definition.UniqueConstraint;
import java.util.stream.IntStream;

/** The first version of PostgreSQL that supports a definition. */
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
        return constraint.accept(new OfConstraint());
    }

    static int of(IndexDefinition index) {
        return index.uniqueness() == Uniqueness.UNIQUE_NULLS_NOT_DISTINCT ? 15 : OperationCost.EVERY_VERSION;
    }

    private static int of(ColumnDefinition column) {
        return column.value()
                        .flatMap(value -> value.as(ColumnValue.Generated.class))
                        .filter(generated -> generated.storage() == GeneratedStorage.VIRTUAL)
                        .isPresent()
                ? 18
                : OperationCost.EVERY_VERSION;
    }

    private static int highest(IntStream... versions) {
        var highest = OperationCost.EVERY_VERSION;
        for (var some : versions) {
            highest = Math.max(highest, some.max().orElse(highest));
        }
        return highest;
    }

    private static final class OfConstraint implements ConstraintDefinition.Visitor<Integer> {

        @Override
        public Integer check(CheckConstraint constraint) {
            return OperationCost.EVERY_VERSION;
        }

        @Override
        public Integer notNull(NotNullConstraint constraint) {
            return 18;
        }

        @Override
        public Integer foreignKey(ForeignKeyConstraint constraint) {
            return OperationCost.EVERY_VERSION;
        }

        @Override
        public Integer primaryKey(PrimaryKeyConstraint constraint) {
            return OperationCost.EVERY_VERSION;
        }

        @Override
        public Integer unique(UniqueConstraint constraint) {
            return constraint.nulls() == NullsDistinct.NOT_DISTINCT ? 15 : OperationCost.EVERY_VERSION;
        }

        @Override
        public Integer exclusion(ExclusionConstraint constraint) {
            return OperationCost.EVERY_VERSION;
        }
    }
}
