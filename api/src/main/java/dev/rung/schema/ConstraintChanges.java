package dev.rung.schema;

/**
 * Changes of constraints.
 *
 * @since 0.1
 */
public interface ConstraintChanges extends Changes {}
