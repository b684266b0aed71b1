package dev.rung.runtime;

import dev.rung.runtime.error.DatabaseException;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.internal.catalog.MigrationSet;
import dev.rung.runtime.internal.execute.RunProgress;
import dev.rung.runtime.internal.history.HistoryCollisionException;
import dev.rung.runtime.internal.history.HistorySchema;
import dev.rung.runtime.internal.history.HistoryWriter;
import dev.rung.runtime.internal.session.MigrationLock;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Run;
import java.sql.SQLException;
import java.util.Optional;

/** The history during one run, whose lock is held: creates and reads it, and starts the progress of the run from it. */
final class RunHistory {

    private final MigrationLock lock;
    private final MigrationSet known;
    private final HistorySchema schema;
    private final Run run;
    private final RunProgress progress;

    RunHistory(MigrationLock lock, MigrationSet known) {
        var settings = lock.session().settings();
        this.lock = lock;
        this.known = known;
        this.schema = new HistorySchema(settings.history(), settings.historyOwner());
        this.run = lock.session().run();
        this.progress = new RunProgress(lock);
    }

    /** Returns what the run has done so far. */
    RunProgress progress() {
        return progress;
    }

    /** Returns what writes to the table that was read, and to no other. */
    HistoryWriter writer(LoadedHistory to) {
        return new HistoryWriter(to.table(), run, lock.session()::atomicSql);
    }

    /** Returns the history at the beginning of the run, created where there is none, and upgraded to the format of this build. */
    LoadedHistory open(FirstRun firstRun) throws SQLException {
        var now = read(schema);
        if (now.isEmpty()) {
            lock.autoCommitted(own -> {
                schema.create(firstRun, own);
                return own;
            });
            now = read(schema);
        }
        if (now.isPresent() && !now.get().table().format().isCurrent()) {
            lock.inTransaction(schema::upgrade);
            now = read(schema);
        }
        return startFrom(now);
    }

    /** Returns the history in the middle of the run. An error says what the run has done. */
    LoadedHistory reload() throws SQLException {
        return startFrom(read(schema.after(databaseState())));
    }

    /**
     * Returns the history that another runner has added to; throws where the row that was to be written is free, so that
     * no attempt would end.
     */
    LoadedHistory afterCollision(HistoryCollisionException collision) throws SQLException {
        var now = reload();
        if (now.rows().lastSeq() < collision.seq()) {
            throw new DatabaseException(
                    ErrorCode.DATABASE_FAILED,
                    new Explanation(
                            "Row %d of the history %s cannot be written, and is not there: its last row is %d"
                                    .formatted(
                                            collision.seq(),
                                            schema.name(),
                                            now.rows().lastSeq()),
                            databaseState(),
                            "see who deletes rows of the history, or keeps Rung from writing them; then run again"),
                    null);
        }
        return now;
    }

    /**
     * Returns the history where its table differs from {@code before} in nothing that matters, such as a foreign key of
     * another table.
     */
    LoadedHistory afterAllowedChange(LoadedHistory before) throws SQLException {
        var now = reload();
        if (!now.table().isStill(before.table())) {
            throw changed("was changed or replaced");
        }
        return now;
    }

    /**
     * Returns the error of a run whose history is not the table that it has read; throws another where reading it again
     * says more.
     */
    DatabaseException replaced() throws SQLException {
        reload();
        return changed("was changed or replaced");
    }

    private Optional<LoadedHistory> read(HistorySchema where) throws SQLException {
        return lock.read(own -> {
            var table = where.find(own);
            return table.isPresent()
                    ? Optional.of(new LoadedHistory(table.get(), table.get().read(own)))
                    : Optional.<LoadedHistory>empty();
        });
    }

    /** Starts the progress from what was read, and logs what is unusual in it; throws where there is no history. */
    private LoadedHistory startFrom(Optional<LoadedHistory> read) {
        var now = read.orElseThrow(() -> changed("was dropped"));
        var rows = now.rows();
        progress.startFrom(rows);
        RunLog.newer(known, rows);
        RunLog.newerTool(run.tool(), rows);
        RunLog.before(known, rows);
        RunLog.unknownChecksums(known, rows);
        return now;
    }

    private DatabaseException changed(String what) {
        return new DatabaseException(
                ErrorCode.HISTORY_CHANGED,
                new Explanation(
                        "The history %s %s by somebody else during the run".formatted(schema.name(), what),
                        databaseState(),
                        "see who may drop tables in schema %s, or change the history; then run again"
                                .formatted(schema.name().schema())),
                null);
    }

    private String databaseState() {
        return progress.databaseState() + "; nothing was begun after that";
    }
}
