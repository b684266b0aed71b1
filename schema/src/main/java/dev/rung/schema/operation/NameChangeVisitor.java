package dev.rung.schema.operation;

import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.ConstraintDefinition;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.IndexDefinition;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.TableDefinition;
import dev.rung.schema.definition.TypeDefinition;

/**
 * Distinguishes operations by what they do to the names of a schema: which they create, change and drop. Every operation calls
 * exactly one of these methods; one that depends on what exists calls that of the operation inside it.
 *
 * @param <R> the result
 * @since 0.1
 */
public interface NameChangeVisitor<R> {

    /** For a new table, with its columns. */
    R tableCreated(TableDefinition table);

    /** For a new column of a table. */
    R columnAdded(QualifiedName table, ColumnWithParts column);

    /** For a new type or domain. */
    R typeCreated(TypeDefinition type);

    /** For a new constraint of a table that exists. */
    default R constraintAdded(QualifiedName table, ConstraintDefinition constraint) {
        return objectCreated(ObjectReference.partOf(ObjectKind.CONSTRAINT, table, constraint.name()));
    }

    /** For a new index of a table that exists. */
    default R indexCreated(IndexDefinition index) {
        return objectCreated(ObjectReference.object(ObjectKind.INDEX, index.qualifiedName()));
    }

    /** For the creation of any other object. */
    R objectCreated(ObjectReference object);

    /** For a new name in the same schema; {@code object} has the old one. */
    R objectRenamed(ObjectReference object, Identifier to);

    /** For the same name in another schema; {@code object} has the old one. */
    R objectMoved(ObjectReference object, Identifier toSchema);

    /** For an object that is dropped, or a column or constraint. */
    R objectDropped(ObjectReference object);

    /** For a new value of an enum. */
    R enumValueAdded(QualifiedName type, String label);

    /** For a new name of a value of an enum. */
    R enumValueRenamed(QualifiedName type, String from, String to);

    /** For SQL of the author, which may change any name. */
    R sqlExecuted(String sql);

    /** For operations that change no name. */
    R noNameChanged();
}
