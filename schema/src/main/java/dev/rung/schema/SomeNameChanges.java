package dev.rung.schema;

import dev.rung.schema.definition.ColumnWithParts;
import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.TableDefinition;
import dev.rung.schema.definition.TypeDefinition;
import dev.rung.schema.operation.NameChangeVisitor;

/**
 * For a reader of a change to which most of what happens to names makes no difference.
 *
 * @param <R> the result
 */
interface SomeNameChanges<R> extends NameChangeVisitor<R> {

    /** For what makes no difference. */
    R ignored();

    @Override
    default R tableCreated(TableDefinition table) {
        return ignored();
    }

    @Override
    default R columnAdded(QualifiedName table, ColumnWithParts column) {
        return ignored();
    }

    @Override
    default R typeCreated(TypeDefinition type) {
        return ignored();
    }

    @Override
    default R objectCreated(ObjectReference object) {
        return ignored();
    }

    @Override
    default R objectRenamed(ObjectReference object, Identifier to) {
        return ignored();
    }

    @Override
    default R objectMoved(ObjectReference object, Identifier toSchema) {
        return ignored();
    }

    @Override
    default R objectDropped(ObjectReference object) {
        return ignored();
    }

    @Override
    default R enumValueAdded(QualifiedName type, String label) {
        return ignored();
    }

    @Override
    default R enumValueRenamed(QualifiedName type, String from, String to) {
        return ignored();
    }

    @Override
    default R sqlExecuted(String sql) {
        return ignored();
    }

    @Override
    default R noNameChanged() {
        return ignored();
    }
}
