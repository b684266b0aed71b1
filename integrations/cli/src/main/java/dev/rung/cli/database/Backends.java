package dev.rung.cli.database;

import dev.rung.cli.terminal.ExitCode;
import dev.rung.cli.terminal.UsageException;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Ends sessions of the server. */
final class Backends {

    private Backends() {}

    /** Returns whether the server process {@code pid} was there to be ended. */
    static boolean terminate(int pid, DataSource dataSource) {
        try (var connection = dataSource.getConnection();
                var end = connection.prepareStatement("select pg_catalog.pg_terminate_backend(?)")) {
            end.setInt(1, pid);
            try (var row = end.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException e) {
            throw new UsageException("pid %d cannot be ended: %s".formatted(pid, e.getMessage()), ExitCode.REFUSED);
        }
    }
}
