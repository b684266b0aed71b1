package dev.rung.schema;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.operation.ChangeComment;
import dev.rung.schema.operation.ChangeOwner;
import dev.rung.schema.operation.MoveObject;
import dev.rung.schema.operation.RenameObject;
import java.util.Optional;

/**
 * Changes that are the same for objects of many kinds. The object is named by a method of {@link ObjectReference}, such as
 * {@code view("open_orders")}.
 * @since 0.1
 */
public interface ObjectChanges extends Changes {

    /**
     * Renames an object.
     *
     * @param object the object by its old name
     * @param to its new name, without schema
     */
    default void rename(ObjectReference object, String to) {
        add(new RenameObject(object, new Identifier(to)));
    }

    /**
     * Moves an object to another schema.
     *
     * @param object the object, named with the schema where it is
     * @param to the new schema
     * @throws IllegalArgumentException if it is named without schema
     */
    default void moveToSchema(ObjectReference object, String to) {
        add(new MoveObject(object, new Identifier(to)));
    }

    /**
     * Changes the owner of an object.
     *
     * @param object the object
     * @param from the owner before
     * @param to the new owner
     */
    default void changeOwner(ObjectReference object, String from, String to) {
        add(new ChangeOwner(object, new Identifier(from), new Identifier(to)));
    }

    /**
     * Adds a comment to an object that has none.
     *
     * @param object the object
     * @param text the comment
     */
    default void comment(ObjectReference object, String text) {
        add(new ChangeComment(object, Optional.empty(), Optional.of(text)));
    }

    /**
     * Changes the comment on an object.
     *
     * @param object the object
     * @param from the comment before
     * @param to the new comment
     */
    default void changeComment(ObjectReference object, String from, String to) {
        add(new ChangeComment(object, Optional.of(from), Optional.of(to)));
    }

    /**
     * Drops the comment on an object.
     *
     * @param object the object
     * @param from the comment before
     */
    default void dropComment(ObjectReference object, String from) {
        add(new ChangeComment(object, Optional.of(from), Optional.empty()));
    }
}
