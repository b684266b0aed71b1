package dev.rung.schema.definition;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A constraint of a table. Its name is always known, so that it can be dropped.
 *
 * @since 0.1
 */
public sealed interface ConstraintDefinition {

    /**
     * Returns its name.
     *
     * @return the name, unique in its table
     */
    Identifier name();

    /**
     * Returns the columns of its own table that it names as such. Those within an expression, as in a check, are not among them.
     *
     * @return the columns, in the order in which it names them
     */
    List<Identifier> namedColumns();

    /**
     * Returns the SQL expressions in it, which may name columns.
     *
     * @return the expressions; empty where it has none
     */
    default List<String> expressions() {
        return List.of();
    }

    /**
     * Returns the columns whose values it keeps unique, as a primary key or a unique constraint does.
     *
     * @return the columns, without those that its index only includes; empty for another constraint
     */
    default List<Identifier> uniqueColumns() {
        return List.of();
    }

    /**
     * Returns this constraint where it is of one kind.
     *
     * @param kind the kind
     * @param <C> the kind
     * @return this constraint; empty where it is of another kind
     */
    default <C extends ConstraintDefinition> Optional<C> as(Class<C> kind) {
        return kind.isInstance(this) ? Optional.of(kind.cast(this)) : Optional.empty();
    }

    /**
     * Returns whether PostgreSQL creates an index for it, which has its name.
     *
     * @return whether it has an index
     */
    boolean hasIndex();

    /**
     * Returns when it is checked.
     *
     * @return the timing; {@link ConstraintTiming#IMMEDIATE} for those that cannot be deferred
     */
    default ConstraintTiming timing() {
        return ConstraintTiming.IMMEDIATE;
    }

    /**
     * Returns a copy with another name.
     *
     * @param other the name of the copy
     * @return the copy
     */
    ConstraintDefinition withName(Identifier other);

    /**
     * Returns a copy in which the columns of its own table are renamed, in lists and in expressions.
     *
     * @param column gives the new name of a column
     * @param sql gives the new text of an expression
     * @return the copy
     */
    ConstraintDefinition mapColumns(UnaryOperator<Identifier> column, UnaryOperator<String> sql);

    /**
     * Returns a copy of a foreign key with another target; other constraints are returned as they are.
     *
     * @param change gives the new target
     * @return the copy
     */
    default ConstraintDefinition mapTarget(UnaryOperator<ForeignKey.Target> change) {
        return this;
    }

    /** Calls the method of {@code visitor} for this kind of constraint, and returns its result. */
    <R> R accept(Visitor<R> visitor);

    /**
     * One method for each kind of constraint.
     *
     * @param <R> the result
     * @since 0.1
     */
    interface Visitor<R> {

        /** For CHECK. */
        R check(Check constraint);

        /** For NOT NULL. */
        R notNull(NotNull constraint);

        /** For FOREIGN KEY. */
        R foreignKey(ForeignKey constraint);

        /** For PRIMARY KEY. */
        R primaryKey(PrimaryKey constraint);

        /** For UNIQUE. */
        R unique(Unique constraint);

        /** For EXCLUDE. */
        R exclusion(Exclusion constraint);
    }

    /**
     * A CHECK constraint.
     *
     * @param name its name
     * @param sql the condition
     * @param inheritance whether child tables inherit it
     */
    record Check(Identifier name, String sql, Inheritance inheritance) implements ConstraintDefinition {

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
        public Check withName(Identifier other) {
            return new Check(other, sql, inheritance);
        }

        @Override
        public Check mapColumns(UnaryOperator<Identifier> column, UnaryOperator<String> expression) {
            return new Check(name, expression.apply(sql), inheritance);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.check(this);
        }
    }

    /** Whether child tables inherit a constraint. */
    enum Inheritance {
        /** It does. */
        INHERITED,
        /** It does not. */
        NO_INHERIT
    }

    /**
     * A NOT NULL constraint with a name; PostgreSQL 18 and later.
     *
     * @param name its name
     * @param column the column
     */
    record NotNull(Identifier name, Identifier column) implements ConstraintDefinition {

        @Override
        public List<Identifier> namedColumns() {
            return List.of(column);
        }

        @Override
        public boolean hasIndex() {
            return false;
        }

        @Override
        public NotNull withName(Identifier other) {
            return new NotNull(other, column);
        }

        @Override
        public NotNull mapColumns(UnaryOperator<Identifier> columns, UnaryOperator<String> sql) {
            return new NotNull(name, columns.apply(column));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.notNull(this);
        }
    }

    /**
     * A foreign key.
     *
     * @param name its name
     * @param columns the referencing columns
     * @param target the referenced columns
     * @param onDelete what becomes of a row whose referenced row is deleted
     * @param onUpdate what becomes of a row whose referenced row changes
     * @param timing when it is checked
     */
    record ForeignKey(
            Identifier name,
            List<Identifier> columns,
            Target target,
            ReferenceAction onDelete,
            ReferenceAction onUpdate,
            ConstraintTiming timing)
            implements ConstraintDefinition {

        /** Keeps a copy of the columns. */
        public ForeignKey {
            columns = List.copyOf(columns);
        }

        @Override
        public List<Identifier> namedColumns() {
            return columns;
        }

        @Override
        public boolean hasIndex() {
            return false;
        }

        @Override
        public ForeignKey withName(Identifier other) {
            return new ForeignKey(other, columns, target, onDelete, onUpdate, timing);
        }

        @Override
        public ForeignKey mapTarget(UnaryOperator<Target> change) {
            return new ForeignKey(name, columns, change.apply(target), onDelete, onUpdate, timing);
        }

        @Override
        public ForeignKey mapColumns(UnaryOperator<Identifier> column, UnaryOperator<String> sql) {
            return new ForeignKey(name, columns.stream().map(column).toList(), target, onDelete, onUpdate, timing);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.foreignKey(this);
        }

        /**
         * The columns that a foreign key references.
         *
         * @param table the table
         * @param columns its columns, which are unique there
         */
        public record Target(QualifiedName table, List<Identifier> columns) {
            /** Keeps a copy of the columns. */
            public Target {
                columns = List.copyOf(columns);
            }
        }
    }

    /**
     * A primary key.
     *
     * @param name its name
     * @param columns the columns
     * @param include further columns that its index stores
     * @param timing when it is checked
     */
    record PrimaryKey(Identifier name, List<Identifier> columns, List<Identifier> include, ConstraintTiming timing)
            implements ConstraintDefinition {
        /** Keeps copies. */
        public PrimaryKey {
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
        public PrimaryKey withName(Identifier other) {
            return new PrimaryKey(other, columns, include, timing);
        }

        @Override
        public PrimaryKey mapColumns(UnaryOperator<Identifier> column, UnaryOperator<String> sql) {
            return new PrimaryKey(
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

    /**
     * A UNIQUE constraint.
     *
     * @param name its name
     * @param columns the columns
     * @param include further columns that its index stores
     * @param nulls whether two nulls are distinct
     * @param timing when it is checked
     */
    record Unique(
            Identifier name,
            List<Identifier> columns,
            List<Identifier> include,
            NullsDistinct nulls,
            ConstraintTiming timing)
            implements ConstraintDefinition {
        /** Keeps copies. */
        public Unique {
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
        public Unique withName(Identifier other) {
            return new Unique(other, columns, include, nulls, timing);
        }

        @Override
        public Unique mapColumns(UnaryOperator<Identifier> column, UnaryOperator<String> sql) {
            return new Unique(
                    name,
                    columns.stream().map(column).toList(),
                    include.stream().map(column).toList(),
                    nulls,
                    timing);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.unique(this);
        }
    }

    /**
     * An EXCLUDE constraint.
     *
     * @param name its name
     * @param method the access method of its index, such as {@code gist}
     * @param elements what is compared, and how
     * @param where for which rows; empty for all
     * @param timing when it is checked
     */
    record Exclusion(
            Identifier name, Identifier method, List<Element> elements, Optional<String> where, ConstraintTiming timing)
            implements ConstraintDefinition {
        /** Keeps a copy of the elements. */
        public Exclusion {
            elements = List.copyOf(elements);
        }

        @Override
        public List<Identifier> namedColumns() {
            return elements.stream()
                    .flatMap(element -> element.key().namedColumn().stream())
                    .toList();
        }

        @Override
        public List<String> expressions() {
            return Stream.concat(
                            elements.stream().flatMap(element -> element.key().expressionSql().stream()),
                            where.stream())
                    .toList();
        }

        @Override
        public boolean hasIndex() {
            return true;
        }

        @Override
        public Exclusion withName(Identifier other) {
            return new Exclusion(other, method, elements, where, timing);
        }

        @Override
        public Exclusion mapColumns(UnaryOperator<Identifier> column, UnaryOperator<String> sql) {
            var mapped = elements.stream()
                    .map(element -> new Element(element.key().mapColumns(column, sql), element.operator()))
                    .toList();
            return new Exclusion(name, method, mapped, where.map(sql), timing);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.exclusion(this);
        }

        /**
         * One comparison.
         *
         * @param key what is compared
         * @param operator the operator, such as {@code &&}
         */
        public record Element(IndexKey key, String operator) {}
    }
}
