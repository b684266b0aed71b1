package dev.rung.schema.definition;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A UNIQUE constraint.
 *
 * @param name its name
 * @param columns the columns
 * @param include further columns that its index stores
 * @param nulls whether two nulls are distinct
 * @param timing when it is checked
 * @since 0.1
 */
public record UniqueConstraint(
        Identifier name,
        List<Identifier> columns,
        List<Identifier> include,
        NullsDistinct nulls,
        ConstraintTiming timing)
        implements ConstraintDefinition {
    /** Keeps copies. */
    public UniqueConstraint {
        columns = List.copyOf(columns);
        include = List.copyOf(include);
    }

    @Override
    public List<Identifier> namedColumns() {
        return Stream.concat(columns.stream(), include.stream()).toList();
    }

    @Override
    public List<Identifier> uniqueColumns() {
        return columns;
    }

    @Override
    public boolean hasIndex() {
        return true;
    }

    @Override
    public UniqueConstraint withName(Identifier other) {
        return new UniqueConstraint(other, columns, include, nulls, timing);
    }

    @Override
    public UniqueConstraint mapColumns(UnaryOperator<Identifier> column, UnaryOperator<String> sql) {
        return new UniqueConstraint(
                name,
                columns.stream().map(column).toList(),
                include.stream().map(column).toList(),
                nulls,
                timing);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.unique(this);
    }
}
