package dev.rung.schema.operation;

import dev.rung.schema.definition.Grants;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.Privilege;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.definition.RoutineDefinition;
import dev.rung.schema.definition.RoutineKind;
import java.util.Optional;

/** The locks of operations that are the same for objects of many kinds. */
final class Locks {

    private Locks() {}

    static OperationCost ofNaming(ObjectReference object) {
        return onRelation(object, TableLock.ACCESS_EXCLUSIVE);
    }

    static OperationCost ofOwning(ObjectReference object) {
        return onRelation(object, TableLock.ACCESS_EXCLUSIVE);
    }

    static OperationCost ofCommenting(ObjectReference object) {
        return onRelation(object, TableLock.SHARE_UPDATE_EXCLUSIVE);
    }

    static OperationCost ofGranting(ObjectReference object, Grants grants) {
        var isNew = grants.privileges().contains(Privilege.MAINTAIN);
        return onRelation(object, TableLock.ACCESS_SHARE).since(isNew ? 17 : OperationCost.EVERY_VERSION);
    }

    /** PostgreSQL parses a body in SQL, and locks what it uses as if it ran. */
    static OperationCost ofCreating(RoutineDefinition routine) {
        return OperationCost.of(
                routine.kind() == RoutineKind.AGGREGATE ? TableLock.NONE : TableLock.ROW_EXCLUSIVE, RowAccess.NONE);
    }

    static OperationCost ofDropping(ObjectReference object) {
        return OperationCost.of(
                switch (object.kind()) {
                    case SCHEMA, SEQUENCE, TYPE, DOMAIN, COLLATION, FUNCTION, PROCEDURE, AGGREGATE, EVENT_TRIGGER ->
                        TableLock.NONE;
                    default -> TableLock.ACCESS_EXCLUSIVE;
                },
                RowAccess.NONE);
    }

    /** Returns the table that the object is, or to which it belongs; empty where it is neither. */
    static Optional<QualifiedName> tableOf(ObjectReference object) {
        return object.kind() == ObjectKind.TABLE ? Optional.of(object.name()) : object.table();
    }

    private static OperationCost onRelation(ObjectReference object, TableLock lock) {
        return OperationCost.of(
                switch (object.kind()) {
                    case TABLE, FOREIGN_TABLE, COLUMN, CONSTRAINT, VIEW, MATERIALIZED_VIEW, TRIGGER, RULE, POLICY ->
                        lock;
                    default -> TableLock.NONE;
                },
                RowAccess.NONE);
    }
}
