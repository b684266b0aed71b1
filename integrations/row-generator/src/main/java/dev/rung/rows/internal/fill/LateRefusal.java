package dev.rung.rows.internal.fill;

/**
 * Rows that were taken, and must not stay.
 *
 * @param table the catalog's number
 * @param reason in the user's own names
 */
record LateRefusal(long table, String reason) {}
