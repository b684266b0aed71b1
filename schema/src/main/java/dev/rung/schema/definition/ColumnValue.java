package dev.rung.schema.definition;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where the value of a column comes from if a row gives none.
 *
 * @since 0.1
 */
public sealed interface ColumnValue {

    /**
     * Returns a copy with another default expression; other kinds of values are returned as they are.
     *
     * @param sql gives the new text of the expression
     * @return the copy
     */
    default ColumnValue mapDefault(UnaryOperator<String> sql) {
        return this;
    }

    /**
     * Returns a copy with another generation expression, which names columns; other kinds of values are returned as they are.
     *
     * @param sql gives the new text of the expression
     * @return the copy
     */
    default ColumnValue mapGenerated(UnaryOperator<String> sql) {
        return this;
    }

    /**
     * Returns this value where it is of one kind.
     *
     * @param kind the kind
     * @param <V> the kind
     * @return this value; empty where it is of another kind
     */
    default <V extends ColumnValue> Optional<V> as(Class<V> kind) {
        return kind.isInstance(this) ? Optional.of(kind.cast(this)) : Optional.empty();
    }

    /** Calls the method of {@code visitor} for this kind of value, and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of value.
     *
     * @param <R> the result
     * @since 0.1
     */
    interface Visitor<R> {

        /** For DEFAULT. */
        R byDefault(Default value);

        /** For GENERATED AS IDENTITY. */
        R identity(Identity value);

        /** For {@code serial}. */
        R serial(Serial value);

        /** For GENERATED ALWAYS AS. */
        R generated(Generated value);
    }

    /**
     * A default: an expression that is evaluated when the row is inserted.
     *
     * @param sql the expression
     */
    record Default(String sql) implements ColumnValue {
        public Default {
            Objects.requireNonNull(sql, "default");
        }

        @Override
        public Default mapDefault(UnaryOperator<String> expression) {
            return new Default(expression.apply(sql));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.byDefault(this);
        }
    }

    /**
     * An identity column: its values come from a sequence of its own.
     *
     * @param kind whether a row may give another value
     * @param options the options of its sequence
     */
    record Identity(IdentityKind kind, SequenceOptionsDefinition options) implements ColumnValue {
        public Identity {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(options, "options");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.identity(this);
        }
    }

    /**
     * A {@code serial}: PostgreSQL creates a sequence with the column, which is dropped with it, and a default that takes its next
     * value; a row or a later change can override it. The column is NOT NULL.
     */
    record Serial() implements ColumnValue {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.serial(this);
        }
    }

    /**
     * A generated column: always computed from other columns of its row.
     *
     * @param sql the expression
     * @param storage where it is computed
     */
    record Generated(String sql, GeneratedStorage storage) implements ColumnValue {
        public Generated {
            Objects.requireNonNull(sql, "expression");
            Objects.requireNonNull(storage, "storage");
        }

        @Override
        public Generated mapGenerated(UnaryOperator<String> expression) {
            return new Generated(expression.apply(sql), storage);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.generated(this);
        }
    }
}
