package dev.rung.schema;

import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.operation.DropByName;
import dev.rung.schema.operation.DropByName.Dependents;
import dev.rung.schema.operation.DropByName.Presence;
import dev.rung.schema.operation.IrreversibleOperation;

/**
 * The removal of objects of which only the name is known. It has no inverse.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface Removals {

    /**
     * Adds an operation that has no inverse.
     *
     * @param operation the operation
     */
    void add(IrreversibleOperation operation);

    /**
     * Drops an object on which no other depends.
     *
     * @param object the object, such as {@code sequence("ids")}
     */
    default void drop(ObjectReference object) {
        add(new DropByName(object, Presence.REQUIRED, Dependents.RESTRICT));
    }

    /**
     * Drops an object on which no other depends, if it exists.
     *
     * @param object the object
     */
    default void dropIfPresent(ObjectReference object) {
        add(new DropByName(object, Presence.IF_PRESENT, Dependents.RESTRICT));
    }

    /**
     * Drops an object CASCADE, with all objects that depend on it.
     *
     * @param object the object
     */
    default void dropCascade(ObjectReference object) {
        add(new DropByName(object, Presence.REQUIRED, Dependents.CASCADE));
    }

    /**
     * Drops a view.
     *
     * @param name its name
     */
    default void dropView(String name) {
        drop(ObjectReference.view(name));
    }

    /**
     * Drops a materialized view.
     *
     * @param name its name
     */
    default void dropMaterializedView(String name) {
        drop(ObjectReference.materializedView(name));
    }

    /**
     * Drops an enum, a composite or a range type.
     *
     * @param name its name
     */
    default void dropType(String name) {
        drop(ObjectReference.type(name));
    }

    /**
     * Drops a domain.
     *
     * @param name its name
     */
    default void dropDomain(String name) {
        drop(ObjectReference.domain(name));
    }

    /**
     * Drops a function.
     *
     * @param signature name and arguments, such as {@code total(integer)}
     */
    default void dropFunction(String signature) {
        drop(ObjectReference.function(signature));
    }

    /**
     * Drops a procedure.
     *
     * @param signature name and arguments, such as {@code clean()}
     */
    default void dropProcedure(String signature) {
        drop(ObjectReference.procedure(signature));
    }

    /**
     * Drops a trigger.
     *
     * @param table its table
     * @param name its name
     */
    default void dropTrigger(String table, String name) {
        drop(ObjectReference.partOf(ObjectKind.TRIGGER, table, name));
    }

    /**
     * Drops a row-level security policy.
     *
     * @param table its table
     * @param name its name
     */
    default void dropPolicy(String table, String name) {
        drop(ObjectReference.partOf(ObjectKind.POLICY, table, name));
    }
}
