package dev.rung.schema.operation;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.QualifiedName;

/**
 * Where data is that a change may destroy. Its text is the place as messages show it. Immutable and thread-safe.
 *
 * @since 0.1
 */
public sealed interface StoredData {

    /** Calls the method for what this is, and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /**
     * The rows of a table.
     *
     * @param table the table
     * @since 0.1
     */
    record Rows(QualifiedName table) implements StoredData {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.rows(this);
        }

        @Override
        public String toString() {
            return table.toString();
        }
    }

    /**
     * The values of a column, null apart.
     *
     * @param table the table
     * @param column its column
     * @since 0.1
     */
    record Values(QualifiedName table, Identifier column) implements StoredData {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.values(this);
        }

        @Override
        public String toString() {
            return table + "." + column.value();
        }
    }

    /**
     * How far a sequence has counted.
     *
     * @param sequence the sequence
     * @since 0.1
     */
    record Count(QualifiedName sequence) implements StoredData {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.count(this);
        }

        @Override
        public String toString() {
            return sequence.toString();
        }
    }

    /**
     * The values of an attribute, in each column whose type is the composite type.
     *
     * @param type the composite type
     * @param attribute its attribute
     * @since 0.1
     */
    record AttributeValues(QualifiedName type, Identifier attribute) implements StoredData {

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.attributeValues(this);
        }

        @Override
        public String toString() {
            return type + "." + attribute.value();
        }
    }

    /**
     * What to do with each kind of place.
     *
     * @param <R> what comes of it
     * @since 0.1
     */
    interface Visitor<R> {

        /** For the rows of a table. */
        R rows(Rows data);

        /** For the values of a column. */
        R values(Values data);

        /** For the current value of a sequence. */
        R count(Count data);

        /** For the values of an attribute. */
        R attributeValues(AttributeValues data);
    }
}
