package dev.rung.schema.definition;

import java.util.Objects;

/**
 * Where a column gets its value when a row does not bring one.
 *
 * @since 0.1
 */
public sealed interface ColumnValue {

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
    }

    /**
     * From a sequence of its own.
     *
     * @param kind whether a row may bring another value
     * @param options how its sequence counts
     */
    record Identity(IdentityKind kind, SequenceOptions options) implements ColumnValue {
        /** Checks that both are there. */
        public Identity {
            Objects.requireNonNull(kind, "kind");
            Objects.requireNonNull(options, "options");
        }
    }

    /**
     * From a sequence that the server creates with the column and that is dropped with it, by a default that a row or a later
     * change can override: what SQL calls {@code serial}. The column takes no null.
     */
    record Serial() implements ColumnValue {}

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
    }
}
