package dev.rung.schema.definition;

import dev.rung.sql.SqlPart;
import java.util.Objects;
import java.util.Optional;

/**
 * One key of an index. Immutable and thread-safe.
 *
 * @param source what is indexed
 * @param collation how it is sorted; empty for what its type says
 * @param operatorClass which operators the index serves; empty for what its type says
 * @param order the order of values
 * @param nulls where nulls stand
 * @since 0.1
 */
public record IndexKey(
        Source source,
        Optional<QualifiedName> collation,
        Optional<QualifiedName> operatorClass,
        Order order,
        Nulls nulls) {

    /** Checks that all are there. */
    public IndexKey {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(collation, "collation");
        Objects.requireNonNull(operatorClass, "operatorClass");
        Objects.requireNonNull(order, "order");
        Objects.requireNonNull(nulls, "nulls");
    }

    /**
     * Returns the key that is a column, in ascending order.
     *
     * @param name the column
     * @return the key
     */
    public static IndexKey column(String name) {
        return column(new Identifier(name));
    }

    /**
     * Returns the key that is a column, in ascending order.
     *
     * @param name the column
     * @return the key
     */
    public static IndexKey column(Identifier name) {
        return new IndexKey(new Column(name), Optional.empty(), Optional.empty(), Order.ASCENDING, Nulls.AS_ORDER_SAYS);
    }

    /**
     * Returns the key that is an expression, in ascending order.
     *
     * @param sql the expression
     * @return the key
     */
    public static IndexKey expression(@SqlPart(prefix = "select (", suffix = ")") String sql) {
        return new IndexKey(
                new Expression(sql), Optional.empty(), Optional.empty(), Order.ASCENDING, Nulls.AS_ORDER_SAYS);
    }

    /**
     * Returns this key in descending order.
     *
     * @return the key
     */
    public IndexKey descending() {
        return new IndexKey(source, collation, operatorClass, Order.DESCENDING, nulls);
    }

    /**
     * Returns this key with nulls before all values.
     *
     * @return the key
     */
    public IndexKey nullsFirst() {
        return new IndexKey(source, collation, operatorClass, order, Nulls.FIRST);
    }

    /**
     * Returns this key with nulls after all values.
     *
     * @return the key
     */
    public IndexKey nullsLast() {
        return new IndexKey(source, collation, operatorClass, order, Nulls.LAST);
    }

    /**
     * Returns this key with another operator class.
     *
     * @param name the operator class, such as {@code text_pattern_ops}
     * @return the key
     */
    public IndexKey operatorClass(String name) {
        return new IndexKey(source, collation, Optional.of(QualifiedName.of(name)), order, nulls);
    }

    /**
     * Returns this key with another collation.
     *
     * @param name the collation, such as {@code C}
     * @return the key
     */
    public IndexKey collate(String name) {
        return new IndexKey(source, Optional.of(QualifiedName.of(name)), operatorClass, order, nulls);
    }

    /** What an index holds of a row. */
    public sealed interface Source {}

    /**
     * A column.
     *
     * @param name its name
     */
    public record Column(Identifier name) implements Source {}

    /**
     * What an expression gives.
     *
     * @param sql the expression
     */
    public record Expression(String sql) implements Source {}

    /** The order of values. */
    public enum Order {
        /** From the lowest. */
        ASCENDING,
        /** From the highest. */
        DESCENDING
    }

    /** Where nulls stand. */
    public enum Nulls {
        /** Last where the order ascends, first where it descends. */
        AS_ORDER_SAYS,
        /** Before all values. */
        FIRST,
        /** After all values. */
        LAST
    }
}
