package dev.rung.runtime.model;

/**
 * Why an attempt failed.
 *
 * @param message what the server or the migration said, without SQL text
 * @param sqlState the SQLSTATE; empty where the failure did not come from the database
 * @since 0.1
 */
public record Failure(String message, String sqlState) {}
