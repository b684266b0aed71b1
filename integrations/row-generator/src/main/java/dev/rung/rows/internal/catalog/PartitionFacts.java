package dev.rung.rows.internal.catalog;

/**
 * A partition that holds rows itself.
 *
 * @param expression what is true of the rows that belong there
 */
public record PartitionFacts(String name, String expression) {}
