package dev.rung.schema.definition;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * A constraint of a table. Its name is always known, so that it can be dropped.
 *
 * @since 0.1
 */
public sealed interface ConstraintDefinition
        permits CheckConstraint,
                NotNullConstraint,
                ForeignKeyConstraint,
                PrimaryKeyConstraint,
                UniqueConstraint,
                ExclusionConstraint {

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
    default ConstraintDefinition mapTarget(UnaryOperator<ForeignKeyConstraint.Target> change) {
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
        R check(CheckConstraint constraint);

        /** For NOT NULL. */
        R notNull(NotNullConstraint constraint);

        /** For FOREIGN KEY. */
        R foreignKey(ForeignKeyConstraint constraint);

        /** For PRIMARY KEY. */
        R primaryKey(PrimaryKeyConstraint constraint);

        /** For UNIQUE. */
        R unique(UniqueConstraint constraint);

        /** For EXCLUDE. */
        R exclusion(ExclusionConstraint constraint);
    }
}
