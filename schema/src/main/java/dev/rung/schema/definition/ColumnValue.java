package dev.rung.schema.definition;

import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where a column gets its value when a row does not bring one.
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

    /**
     * Calls the method of {@code visitor} for this kind of value.
     *
     * @param visitor what to do with it
     * @param <R> the result
     * @return what the visitor returned
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of value.
     *
     * @param <R> the result
     * @since 0.1
     */
    interface Visitor<R> {

        R byDefault(Default value);

        R identity(Identity value);

        R serial(Serial value);

        R generated(Generated value);
    }

    /**
     * From an expression that is computed when the row is inserted.
     *
     * @param sql the expression
     */
    record Default(String sql) implements ColumnValue {
        /** Checks that it is there. */
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
     * From a sequence of its own.
     *
     * @param kind whether a row may bring another value
     * @param options how its sequence counts
     */
    record Identity(IdentityKind kind, SequenceOptionsDefinition options) implements ColumnValue {
        /** Checks that both are there. */
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
     * From a sequence that the server creates with the column and that is dropped with it, by a default that a row or a later
     * change can override: what SQL calls {@code serial}. The column takes no null.
     */
    record Serial() implements ColumnValue {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.serial(this);
        }
    }

    /**
     * From the other columns of its row, always.
     *
     * @param sql the expression
     * @param storage where it is computed
     */
    record Generated(String sql, GeneratedStorage storage) implements ColumnValue {
        /** Checks that both are there. */
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
