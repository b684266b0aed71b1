package dev.rung.schema.definition;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A primary key.
 *
 * @param name its name
 * @param columns the columns
 * @param include further columns that its index stores
 * @param timing when it is checked
 * @since 0.1
 */
public record PrimaryKeyConstraint(
        Identifier name, List<Identifier> columns, List<Identifier> include, ConstraintTiming timing)
        implements ConstraintDefinition {
    /** Keeps copies. */
    public PrimaryKeyConstraint {
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
    public PrimaryKeyConstraint withName(Identifier other) {
        return new PrimaryKeyConstraint(other, columns, include, timing);
    }

    @Override
    public PrimaryKeyConstraint mapColumns(UnaryOperator<Identifier> column, UnaryOperator<String> sql) {
        return new PrimaryKeyConstraint(
                name,
                columns.stream().map(column).toList(),
                include.stream().map(column).toList(),
                timing);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.primaryKey(this);
    }
}
