package dev.rung.rows.model;

/**
 * A column of texts that shall hold keys of another table, which no foreign key of the server can say.
 *
 * @param target the other table
 * @param key its column
 * @since 0.1
 */
public record KeyTexts(TableName table, String column, TableName target, String key) {}
