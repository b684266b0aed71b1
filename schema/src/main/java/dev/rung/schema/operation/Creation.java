package dev.rung.schema.operation;

/**
 * An operation that makes one object, and can be left out where that is there already.
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
     * Returns what the operation makes.
     *
     * @return the object
     */
    SchemaObjectName creates();
}
