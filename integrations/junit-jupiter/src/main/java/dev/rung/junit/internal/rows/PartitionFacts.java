package dev.rung.junit.internal.rows;

/**
 * A partition that holds rows itself.
 *
 * @param expression what is true of the rows that belong there
 */
record PartitionFacts(String name, String expression) {}
