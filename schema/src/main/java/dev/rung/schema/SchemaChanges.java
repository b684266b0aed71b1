package dev.rung.schema;

import dev.rung.schema.definition.Identifier;
import dev.rung.schema.operation.CreateSchema;
import dev.rung.schema.operation.DropSchema;
import dev.rung.schema.operation.IfMissing;

/**
 * Changes of schemas as a whole.
 *
 * @since 0.1
 */
public interface SchemaChanges extends Changes {

    /**
     * Makes a schema. Rolled back, it is dropped if nothing is left in it, and that fails otherwise.
     *
     * @param name its name
     */
    default void createSchema(String name) {
        add(new CreateSchema(new Identifier(name)));
    }

    /**
     * Makes a schema unless there is one of its name. Rolled back, the schema is dropped if this made it.
     *
     * @param name its name
     */
    default void createSchemaIfMissing(String name) {
        add(new IfMissing(new CreateSchema(new Identifier(name))));
    }

    /**
     * Drops a schema in which nothing is left. Rolled back, it is made again.
     *
     * @param name its name
     */
    default void dropSchema(String name) {
        add(new DropSchema(new Identifier(name)));
    }
}
