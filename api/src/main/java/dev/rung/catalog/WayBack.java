package dev.rung.catalog;

/**
 * Whether a migration can be rolled back, known without loading its class.
 *
 * @since 0.1
 */
public enum WayBack {

    /** The class is {@link dev.rung.Reversible}. */
    REVERSIBLE,
    /** The class is {@link dev.rung.AutoReversible}: its way back is derived from its way up. */
    DERIVED,

    /** The class is {@link dev.rung.ForwardOnly}. */
    FORWARD_ONLY
}
