package dev.rung.junit.internal.rows;

/** What a value is good for. */
enum Taste {
    /** At the edge of its type: a smaller type cannot hold it. */
    BOLD,

    /** Small and ordinary: what a trigger or an arithmetic expression takes. */
    PLAIN
}
