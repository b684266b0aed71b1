package dev.rung.schema.definition;

/**
 * What becomes of a row when the row to which it refers is deleted or changed.
 *
 * @since 0.1
 */
public enum ReferenceAction {
    /** The change is refused, at the end of the statement or transaction. */
    NO_ACTION,
    /** The change is refused at once. */
    RESTRICT,
    /** The row is deleted or changed too. */
    CASCADE,
    /** Its columns become null. */
    SET_NULL,
    /** Its columns get their defaults. */
    SET_DEFAULT
}
