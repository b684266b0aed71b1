package dev.rung.rows.model;

/**
 * A column of texts that refers to another table, for which the server has no foreign key.
 *
 * @param target the other table
 * @param key its column
 * @since 0.1
 */
public record KeyTexts(TableName table, String column, TableName target, String key) {}
