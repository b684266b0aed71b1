package dev.rung.model;

import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.ChangeComment;
import dev.rung.schema.operation.ChangeOwner;
import dev.rung.schema.operation.MoveObject;
import dev.rung.schema.operation.ObjectOperation;
import dev.rung.schema.operation.RenameObject;
import java.util.Optional;

/** Which table an operation on objects of any kind locks. */
final class ObjectTarget implements ObjectOperation.Visitor<Optional<QualifiedName>> {

    @Override
    public Optional<QualifiedName> renameObject(RenameObject operation) {
        return table(operation.object());
    }

    @Override
    public Optional<QualifiedName> moveObject(MoveObject operation) {
        return table(operation.object());
    }

    @Override
    public Optional<QualifiedName> changeOwner(ChangeOwner operation) {
        return table(operation.object());
    }

    /** Others go on reading and writing. */
    @Override
    public Optional<QualifiedName> changeComment(ChangeComment operation) {
        return Optional.empty();
    }

    private static Optional<QualifiedName> table(ObjectReference object) {
        return object.kind() == ObjectKind.TABLE ? Optional.of(object.name()) : object.table();
    }
}
