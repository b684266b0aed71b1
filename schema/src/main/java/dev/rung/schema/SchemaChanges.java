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
     * Creates a schema. A rollback drops it, and fails if it is not empty.
     *
     * @param name its name
     */
    default void createSchema(String name) {
        add(new CreateSchema(new Identifier(name)));
    }

    /**
     * Creates a schema unless one of its name exists. A rollback drops the schema if this created it.
     *
     * @param name its name
     */
    default void createSchemaIfMissing(String name) {
        add(new IfMissing(new CreateSchema(new Identifier(name))));
    }

    /**
     * Drops an empty schema. A rollback creates it again.
     *
     * @param name its name
     */
    default void dropSchema(String name) {
        add(new DropSchema(new Identifier(name)));
    }
}
