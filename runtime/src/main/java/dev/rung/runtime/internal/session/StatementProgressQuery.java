package dev.rung.runtime.internal.session;

import dev.rung.runtime.event.StatementProgress;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/** Reads how far the server is with the statement of one of its processes. Any {@code search_path} will do. */
final class StatementProgressQuery {

    private static final String PROGRESS = """
            select * from (select command, phase, case when blocks_total operator(pg_catalog.>) 0 then blocks_done
            when tuples_total operator(pg_catalog.>) 0 then tuples_done else lockers_done end,
            case when blocks_total operator(pg_catalog.>) 0 then blocks_total
            when tuples_total operator(pg_catalog.>) 0 then tuples_total else lockers_total end
            from pg_catalog.pg_stat_progress_create_index where pid operator(pg_catalog.=) ?
            union all select command, phase, heap_blks_scanned, heap_blks_total
            from pg_catalog.pg_stat_progress_cluster where pid operator(pg_catalog.=) ?
            union all select 'VACUUM', phase, heap_blks_scanned, heap_blks_total
            from pg_catalog.pg_stat_progress_vacuum where pid operator(pg_catalog.=) ?
            union all select 'ANALYZE', phase, sample_blks_scanned, sample_blks_total
            from pg_catalog.pg_stat_progress_analyze where pid operator(pg_catalog.=) ?
            union all select command, 'copying', bytes_processed, bytes_total
            from pg_catalog.pg_stat_progress_copy where pid operator(pg_catalog.=) ?
            ) p (command, phase, done, total) where command is not null and phase is not null limit 1""";

    private static final int VIEWS = 5;

    private StatementProgressQuery() {}

    /** Returns the progress of {@code backend}; empty where its statement is none that the server reports progress of. */
    static Optional<StatementProgress> of(int backend, Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(PROGRESS)) {
            for (int parameter = 1; parameter <= VIEWS; parameter++) {
                query.setInt(parameter, backend);
            }
            try (var row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new StatementProgress(
                                row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
                        : Optional.empty();
            }
        }
    }
}
