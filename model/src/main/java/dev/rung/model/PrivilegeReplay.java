package dev.rung.model;

import dev.rung.schema.definition.Grants;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.operation.Grant;
import dev.rung.schema.operation.GrantDefault;
import dev.rung.schema.operation.GrantMembership;
import dev.rung.schema.operation.PrivilegeOperation;
import dev.rung.schema.operation.Revoke;
import dev.rung.schema.operation.RevokeDefault;
import dev.rung.schema.operation.RevokeMembership;

/** Operations on privileges: they need their table and its columns. The model does not follow them. */
record PrivilegeReplay(Editor editor) implements PrivilegeOperation.Visitor<Editor> {

    @Override
    public Editor grant(Grant operation) {
        return touch(operation.object(), operation.grants());
    }

    @Override
    public Editor revoke(Revoke operation) {
        return touch(operation.object(), operation.grants());
    }

    @Override
    public Editor grantDefault(GrantDefault operation) {
        return editor;
    }

    @Override
    public Editor revokeDefault(RevokeDefault operation) {
        return editor;
    }

    @Override
    public Editor grantMembership(GrantMembership operation) {
        return editor;
    }

    @Override
    public Editor revokeMembership(RevokeMembership operation) {
        return editor;
    }

    private Editor touch(ObjectReference object, Grants grants) {
        if (object.kind() == ObjectKind.TABLE) {
            editor.table(object.name())
                    .ifPresent(table -> grants.columns().forEach(column -> editor.hasColumn(table, column, "")));
        }
        return editor;
    }
}
