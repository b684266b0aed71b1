package dev.rung.schema.definition;

/**
 * When a trigger fires.
 *
 * @since 0.1
 */
public enum TriggerState {
    /** For changes in this session, the default. */
    ENABLED,
    /** Never. */
    DISABLED,
    /** For changes that are replicated. */
    REPLICA,
    /** For both. */
    ALWAYS
}
