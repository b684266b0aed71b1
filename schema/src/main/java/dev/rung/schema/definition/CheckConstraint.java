package dev.rung.schema.definition;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A CHECK constraint.
 *
 * @param name its name
 * @param sql the condition
 * @param inheritance whether child tables inherit it
 * @since 0.1
 */
public record CheckConstraint(Identifier name, String sql, Inheritance inheritance) implements ConstraintDefinition {

    @Override
    public List<Identifier> namedColumns() {
        return List.of();
    }

    @Override
    public List<String> expressions() {
        return List.of(sql);
    }

    @Override
    public boolean hasIndex() {
        return false;
    }

    @Override
    public CheckConstraint withName(Identifier other) {
        return new CheckConstraint(other, sql, inheritance);
    }

    @Override
    public CheckConstraint mapColumns(UnaryOperator<Identifier> column, UnaryOperator<String> expression) {
        return new CheckConstraint(name, expression.apply(sql), inheritance);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.check(this);
    }

    /** Whether child tables inherit a constraint. */
    public enum Inheritance {
        /** It does. */
        INHERITED,
        /** It does not. */
        NO_INHERIT
    }
}
