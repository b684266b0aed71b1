package dev.rung.rows.internal.value;

/** Which mistakes of a migration a value reveals. */
public enum ValueStyle {
    /** At the edge of its type: a smaller type cannot hold it. */
    BOUNDARY,

    /** Small and ordinary: one that a trigger or an arithmetic expression accepts. */
    ORDINARY
}
