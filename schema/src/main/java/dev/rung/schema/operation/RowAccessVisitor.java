package dev.rung.schema.operation;

import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;

/**
 * Distinguishes operations by why they read or rewrite the rows of a table, for what depends on the reason, such as the advice how
 * to avoid it. Every operation calls exactly one of these methods; one that depends on what exists calls that of the operation
 * inside it. Whether rows are accessed at all {@link Operation#cost()} says.
 *
 * @param <R> the result
 * @since 0.1
 */
public interface RowAccessVisitor<R> {

    /** For the build of an index. */
    R indexBuilt(IndexDefinition index);

    /** For the index of one partition, which becomes part of that of the whole table. */
    R partitionIndexBuilt(IndexDefinition index);

    /** For the check of a new constraint, which may build its index. */
    R constraintChecked(ConstraintDefinition constraint);

    /** For a new column, whose values, constraints or indexes may need the rows. */
    R columnAdded(ColumnWithParts column);

    /** For the conversion of values to another type. */
    R columnTypeChanged();

    /** For {@code SET NOT NULL}. */
    R columnRequired(Identifier column);

    /** For the check of the bounds of a partition. */
    R partitionAttached();

    /** For the refresh of a materialized view. */
    R viewRefreshed(BuildMode mode);

    /** For another reason, or for operations that access no rows. */
    R otherAccess();
}
