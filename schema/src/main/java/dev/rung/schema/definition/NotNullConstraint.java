package dev.rung.schema.definition;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A NOT NULL constraint with a name; PostgreSQL 18 and later.
 *
 * @param name its name
 * @param column the column
 * @since 0.1
 */
public record NotNullConstraint(Identifier name, Identifier column) implements ConstraintDefinition {

    @Override
    public List<Identifier> namedColumns() {
        return List.of(column);
    }

    @Override
    public boolean hasIndex() {
        return false;
    }

    @Override
    public NotNullConstraint withName(Identifier other) {
        return new NotNullConstraint(other, column);
    }

    @Override
    public NotNullConstraint mapColumns(UnaryOperator<Identifier> columns, UnaryOperator<String> sql) {
        return new NotNullConstraint(name, columns.apply(column));
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.notNull(this);
    }
}
