package dev.rung.runtime.internal.history;

import static dev.rung.runtime.internal.history.HistoryColumn.always;
import static dev.rung.runtime.internal.history.HistoryColumn.sometimes;

import dev.rung.runtime.internal.sql.TableName;
import dev.rung.runtime.model.Direction;
import dev.rung.runtime.model.EntryKind;
import dev.rung.runtime.model.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A format of the history that this build understands. The number of a table's format is the default of its column
 * {@code format}, so that the catalog has it; a table of format 0 has no such column. A row keeps the number that it was
 * written with.
 *
 * <p>To change the format: add a constant, and put it at the end of {@link #ALL}.
 *
 * @param number the number, one more than that of the format before
 * @param definition what a table of it is like
 * @param selection what to select from a table of it, so that the result has the columns of the current format
 * @param upgrade the statements that turn a table of the format before into one of it; {@code %1$s} is the table
 */
public record HistoryFormat(int number, HistoryTableDefinition definition, String selection, List<String> upgrade) {

    /** Only the reason distinguished a baseline from what ran; resolutions cannot be distinguished any more. */
    private static final String KIND_OF_ZERO =
            "case when pg_catalog.starts_with(reason, 'baseline at V') then 'BASELINE' else 'MIGRATION' end";

    private static final HistoryColumn KIND =
            always("kind", HistoryColumn.Type.TEXT).orElse("'MIGRATION'::text").oneOf(EntryKind.values());

    /** What a statement that works concurrently found before it began, while its step runs outside a transaction. */
    private static final HistoryColumn FOUND = sometimes("found", HistoryColumn.Type.TEXT);

    /** Before any release. */
    static final HistoryFormat ZERO = new HistoryFormat(
            0,
            new HistoryTableDefinition(
                    List.of(
                            always("seq", HistoryColumn.Type.BIGINT).only(">", 0),
                            always("version", HistoryColumn.Type.BIGINT).only(">", 0),
                            always("description", HistoryColumn.Type.TEXT),
                            always("direction", HistoryColumn.Type.TEXT).oneOf(Direction.values()),
                            always("outcome", HistoryColumn.Type.TEXT).oneOf(Outcome.values()),
                            always("checksum", HistoryColumn.Type.TEXT),
                            always("state", HistoryColumn.Type.TEXT),
                            always("statement", HistoryColumn.Type.INTEGER).orElse("0"),
                            always("started_at", HistoryColumn.Type.TIMESTAMP).orElse("clock_timestamp()"),
                            sometimes("finished_at", HistoryColumn.Type.TIMESTAMP),
                            sometimes("duration_ms", HistoryColumn.Type.BIGINT),
                            sometimes("error", HistoryColumn.Type.TEXT),
                            sometimes("sqlstate", HistoryColumn.Type.TEXT),
                            sometimes("reason", HistoryColumn.Type.TEXT),
                            sometimes("acted", HistoryColumn.Type.TEXT),
                            always("run_id", HistoryColumn.Type.UUID),
                            always("database_user", HistoryColumn.Type.TEXT),
                            always("host", HistoryColumn.Type.TEXT),
                            always("application", HistoryColumn.Type.TEXT),
                            always("tool", HistoryColumn.Type.TEXT)),
                    List.of(
                            HistoryIndex.on("version"),
                            HistoryIndex.on("outcome").where("(outcome <> 'DONE'::text)"),
                            HistoryIndex.on("started_at"))),
            "seq, version, description, direction, outcome, checksum, state, statement, started_at, finished_at, duration_ms,"
                    + " error, sqlstate, reason, acted, run_id, database_user, host, application, tool, 0 as format, "
                    + KIND_OF_ZERO + " as kind, null as found",
            List.of());

    /** Says its format, and for which rows no migration ran. */
    static final HistoryFormat ONE = new HistoryFormat(
            1,
            ZERO.definition.with(KIND, FOUND, format(1)),
            "*",
            List.of(
                    "alter table %1$s add column " + KIND.sql() + ", add column " + FOUND.sql() + ", add column "
                            + format(0).sql(),
                    "update %1$s set kind = " + KIND_OF_ZERO,
                    "alter table %1$s alter column format set default 1"));

    /** All, oldest first. */
    static final List<HistoryFormat> ALL = List.of(ZERO, ONE);

    /** The format that this build writes. */
    static final HistoryFormat CURRENT = ALL.get(ALL.size() - 1);

    public HistoryFormat {
        upgrade = List.copyOf(upgrade);
    }

    /** Returns the format of {@code relation}; empty where it is newer than this build. */
    static Optional<HistoryFormat> of(HistoryRelation relation) {
        return ALL.stream().filter(format -> format.number == relation.format()).findFirst();
    }

    /** Returns the sets of columns, by name and type, that tables of the formats have. */
    public static Set<Set<String>> declarations() {
        return ALL.stream()
                .map(format -> format.definition.columns().stream()
                        .map(HistoryColumn::declaration)
                        .collect(Collectors.toUnmodifiableSet()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns whether this is the format that this build writes. */
    public boolean isCurrent() {
        return number == CURRENT.number;
    }

    /** Returns the statements that turn a table of this format into one of the current format, in one transaction. */
    String upgradeSql(TableName table) {
        return ALL.stream()
                .filter(format -> format.number > number)
                .flatMap(format -> format.upgrade.stream())
                .map(statement -> statement.formatted(table.sql()))
                .collect(Collectors.joining("; "));
    }

    private static HistoryColumn format(int number) {
        return always("format", HistoryColumn.Type.INTEGER)
                .orElse(Integer.toString(number))
                .only(">=", 0);
    }
}
