package dev.rung.schema.definition;

import dev.rung.sql.SqlPart;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * One key of an index. Immutable and thread-safe.
 *
 * @param source what is indexed
 * @param collation its collation; empty for that of its type
 * @param operatorClass its operator class; empty for the default of its type
 * @param order the order of values
 * @param nulls the position of nulls
 * @since 0.1
 */
public record IndexKey(
        Source source,
        Optional<QualifiedName> collation,
        Optional<QualifiedName> operatorClass,
        Order order,
        Nulls nulls) {

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

    /**
     * Returns the column that this key is.
     *
     * @return its name; empty where the key is an expression
     */
    public Optional<Identifier> namedColumn() {
        return source.namedColumn();
    }

    /**
     * Returns the expression that this key is.
     *
     * @return its SQL; empty where the key is a column
     */
    public Optional<String> expressionSql() {
        return source.expressionSql();
    }

    /**
     * Returns a copy in which columns are renamed.
     *
     * @param column gives the new name of a column
     * @param sql gives the new text of an expression
     * @return the copy
     */
    public IndexKey mapColumns(UnaryOperator<Identifier> column, UnaryOperator<String> sql) {
        return new IndexKey(source.mapColumns(column, sql), collation, operatorClass, order, nulls);
    }

    /** What an index holds of a row. */
    public sealed interface Source {

        /** Returns the column that it is; empty for an expression. */
        Optional<Identifier> namedColumn();

        /** Returns the SQL of the expression that it is; empty for a column. */
        Optional<String> expressionSql();

        /** Returns a copy in which columns are renamed, as {@link IndexKey#mapColumns} does. */
        Source mapColumns(UnaryOperator<Identifier> column, UnaryOperator<String> sql);

        /** Calls the method of {@code visitor} for this kind of source, and returns its result. */
        <R> R accept(Visitor<R> visitor);

        /**
         * One method for each kind of source.
         *
         * @param <R> the result
         */
        interface Visitor<R> {

            /** For a column. */
            R column(Identifier name);

            /** For an expression. */
            R expression(String sql);
        }
    }

    /**
     * A column.
     *
     * @param name its name
     */
    public record Column(Identifier name) implements Source {

        @Override
        public Optional<Identifier> namedColumn() {
            return Optional.of(name);
        }

        @Override
        public Optional<String> expressionSql() {
            return Optional.empty();
        }

        @Override
        public Column mapColumns(UnaryOperator<Identifier> column, UnaryOperator<String> expression) {
            return new Column(column.apply(name));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.column(name);
        }
    }

    /**
     * What an expression gives.
     *
     * @param sql the expression
     */
    public record Expression(String sql) implements Source {

        @Override
        public Optional<Identifier> namedColumn() {
            return Optional.empty();
        }

        @Override
        public Optional<String> expressionSql() {
            return Optional.of(sql);
        }

        @Override
        public Expression mapColumns(UnaryOperator<Identifier> column, UnaryOperator<String> expression) {
            return new Expression(expression.apply(sql));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.expression(sql);
        }
    }

    /** The order of values. */
    public enum Order {
        /** From the lowest. */
        ASCENDING,
        /** From the highest. */
        DESCENDING
    }

    /** The position of nulls. */
    public enum Nulls {
        /** Last where the order ascends, first where it descends. */
        AS_ORDER_SAYS,
        /** Before all values. */
        FIRST,
        /** After all values. */
        LAST
    }
}
