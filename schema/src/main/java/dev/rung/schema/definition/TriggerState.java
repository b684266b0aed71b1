package dev.rung.schema.definition;

/**
 * When a trigger fires.
 *
 * @since 0.1
 */
public enum TriggerState {
    /** For changes that are made here. */
    ENABLED,
    /** Never. */
    DISABLED,
    /** For changes that are replicated. */
    REPLICA,
    /** For both. */
    ALWAYS
}
