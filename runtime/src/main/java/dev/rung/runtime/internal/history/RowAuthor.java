package dev.rung.runtime.internal.history;

import dev.rung.runtime.model.Run;
import dev.rung.schema.internal.sql.Quoting;
import java.util.UUID;

/**
 * Who writes a row of the history, as expressions of SQL.
 *
 * @param run the id of the run
 * @param user the role
 * @param host where the role comes from
 * @param application its {@code application_name}
 * @param tool name and version of this library
 */
public record RowAuthor(String run, String user, String host, String application, String tool) {

    /** A run of this process. */
    public static RowAuthor of(Run run) {
        return new RowAuthor(
                Quoting.literal(run.id().toString()),
                Quoting.literal(run.databaseUser()),
                Quoting.literal(run.host()),
                Quoting.literal(run.application()),
                Quoting.literal(run.tool()));
    }

    /** Whoever runs the script that {@code run} writes. */
    public static RowAuthor ofScript(Run run) {
        return new RowAuthor(
                Quoting.literal(UUID.randomUUID().toString()),
                "current_user",
                "coalesce(pg_catalog.host(pg_catalog.inet_client_addr()), 'local')",
                "pg_catalog.current_setting('application_name')",
                Quoting.literal(run.tool()));
    }
}
