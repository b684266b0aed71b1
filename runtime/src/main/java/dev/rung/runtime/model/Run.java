package dev.rung.runtime.model;

import java.util.UUID;

/**
 * Who made an attempt. All attempts of one call have the same {@code id}.
 *
 * @param id names the run
 * @param databaseUser the role
 * @param host the machine: its name where the process has it, else its address as the server sees it
 * @param application the {@code application_name} of the session; may be empty
 * @param tool name and version of this library
 * @since 0.1
 */
public record Run(UUID id, String databaseUser, String host, String application, String tool) {}
