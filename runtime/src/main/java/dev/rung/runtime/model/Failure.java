package dev.rung.runtime.model;

/**
 * Why an attempt failed.
 *
 * @param message the message of the server or of the migration's exception, without SQL text
 * @param sqlState the SQLSTATE; empty where the failure did not come from the database
 * @since 0.1
 */
public record Failure(String message, String sqlState) {}
