package dev.rung.runtime.snapshot;

import dev.rung.runtime.internal.argument.Arguments;
import java.util.Optional;

/**
 * One difference between two snapshots. Its description is one line, with {@code ***} in the place of
 * what looks like a password.
 *
 * @since 0.1
 */
public sealed interface SchemaDifference {

    /**
     * Returns what the difference is in.
     *
     * @return the object, as it is called
     */
    ObjectId id();

    /**
     * Returns how much it matters.
     *
     * @return the grade
     */
    Grade grade();

    /**
     * Returns the difference as a sentence about the later snapshot: {@code index orders_refund_idx is new},
     * {@code column orders.total lost its default 0}.
     *
     * @return one line, without a full stop
     */
    String describe();

    /**
     * Returns the difference as a report on a rollback, which was to restore the earlier snapshot:
     * {@code left index orders_refund_idx behind}, {@code did not bring back table orders},
     * {@code column orders.total lost its default 0}.
     *
     * @return one line, without a full stop and, where it begins with a verb, without a subject
     */
    String describeRollback();

    /**
     * An object that was not there.
     *
     * @param object as it is now
     * @since 0.1
     */
    record Added(SchemaObject object) implements SchemaDifference {

        public Added {
            Arguments.notNull(object, "object");
        }

        @Override
        public ObjectId id() {
            return object.id();
        }

        @Override
        public Grade grade() {
            return Grade.REAL;
        }

        @Override
        public String describe() {
            return id() + " is new";
        }

        @Override
        public String describeRollback() {
            return "left " + id() + " behind";
        }

        /** Returns {@link #describe()}. */
        @Override
        public String toString() {
            return describe();
        }
    }

    /**
     * An object that is not there any more.
     *
     * @param object as it was
     * @since 0.1
     */
    record Removed(SchemaObject object) implements SchemaDifference {

        public Removed {
            Arguments.notNull(object, "object");
        }

        @Override
        public ObjectId id() {
            return object.id();
        }

        @Override
        public Grade grade() {
            return Grade.REAL;
        }

        @Override
        public String describe() {
            return id() + " is gone";
        }

        @Override
        public String describeRollback() {
            return "did not bring back " + id();
        }

        /** Returns {@link #describe()}. */
        @Override
        public String toString() {
            return describe();
        }
    }

    /**
     * A fact of an object that exists before and after.
     *
     * @param id the object
     * @param property what changed, {@code default} for example; {@code column order} for that of a table
     * @param before its value; empty where the object did not have the property. It may hold what is not for a log
     * @param after its value; empty where the object does not have the property any more. It may hold what is not for a log
     * @param grade how much it matters
     * @since 0.1
     */
    record Changed(ObjectId id, String property, Optional<String> before, Optional<String> after, Grade grade)
            implements SchemaDifference {

        /** Checks that nothing is null, and that there is a change. */
        public Changed {
            Arguments.notNull(id, "id");
            Arguments.notNull(property, "property");
            Arguments.notNull(grade, "grade");
            if (Arguments.notNull(before, "before").equals(Arguments.notNull(after, "after"))) {
                throw Arguments.invalid(property + " of " + id + " did not change", "pass two values that differ");
            }
        }

        @Override
        public String describe() {
            return id + " " + Wording.of(this);
        }

        @Override
        public String describeRollback() {
            return describe();
        }

        /** Returns {@link #describe()}. */
        @Override
        public String toString() {
            return describe();
        }
    }
}
