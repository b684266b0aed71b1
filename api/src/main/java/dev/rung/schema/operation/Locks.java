package dev.rung.schema.operation;

import dev.rung.schema.definition.Grants;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.definition.Privilege;

/** What changes that are the same for objects of many kinds lock. */
final class Locks {

    private Locks() {}

    static Traits ofNaming(ObjectReference object) {
        return onRelation(object, TableLock.ACCESS_EXCLUSIVE);
    }

    static Traits ofOwning(ObjectReference object) {
        return onRelation(object, TableLock.ACCESS_EXCLUSIVE);
    }

    static Traits ofCommenting(ObjectReference object) {
        return onRelation(object, TableLock.SHARE_UPDATE_EXCLUSIVE);
    }

    static Traits ofGranting(ObjectReference object, Grants grants) {
        var isNew = grants.privileges().contains(Privilege.MAINTAIN);
        return Traits.of(TableLock.NONE, TableWork.NONE).since(isNew ? 17 : Traits.EVERY_VERSION);
    }

    private static Traits onRelation(ObjectReference object, TableLock lock) {
        return Traits.of(
                switch (object.kind()) {
                    case TABLE, FOREIGN_TABLE, COLUMN, CONSTRAINT, VIEW, MATERIALIZED_VIEW, TRIGGER, RULE, POLICY ->
                        lock;
                    default -> TableLock.NONE;
                },
                TableWork.NONE);
    }
}
