package dev.rung.schema.operation;

/**
 * An operation that creates one object, and can be skipped where that exists.
 *
 * @since 0.1
 */
public sealed interface Creation extends ReversibleOperation
        permits CreateSchema,
                CreateTable,
                AddColumn,
                CreateIndex,
                CreateSequence,
                CreateType,
                CreateView,
                CreateTrigger,
                CreateExtension {

    /**
     * Returns what the operation creates.
     *
     * @return the object
     */
    SchemaObjectName creates();
}
