package dev.rung.runtime.internal.execute.failure;

import dev.rung.AutoReversible;
import dev.rung.runtime.internal.catalog.KnownMigration;
import dev.rung.runtime.internal.execute.context.CauseChain;
import dev.rung.runtime.internal.execute.context.OperationFailedException;
import dev.rung.runtime.internal.execute.context.StatementList;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.internal.sql.Thrown;
import dev.rung.runtime.internal.text.Printable;
import dev.rung.runtime.model.Failure;
import dev.rung.schema.Change;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a migration threw, with the place in its source.
 *
 * @param thrown what it threw
 * @param sql what the database said, if it was the database
 * @param place where in the migration's source, such as {@code " at V0005Refunds.java:14"}, and which statement of its text; may be empty
 * @param circumstances what led to it, as the end of a sentence; may be empty
 * @param took how long the migration ran
 * @param excerpt the statement that failed, without secrets and in lines of its own; may be empty
 */
public record FailureDescription(
        Throwable thrown, SqlFailure sql, String place, String circumstances, Duration took, String excerpt) {

    /** As much as the history keeps of a failure, in characters. */
    private static final int LONGEST_CELL = 4_000;

    public static FailureDescription of(Throwable thrown, KnownMigration migration, Duration took) {
        var fault = FaultDescription.of(thrown);
        var sql = SqlFailure.of(thrown);
        return new FailureDescription(
                thrown,
                fault.excerpt().isEmpty() ? sql : sql.withoutPosition(),
                place(thrown, migration) + fault.place() + placeInText(thrown),
                "",
                took,
                fault.excerpt());
    }

    public FailureDescription under(String newCircumstances) {
        return new FailureDescription(thrown, sql, place, newCircumstances, took, excerpt);
    }

    /** Returns the failure as the history keeps it. */
    public Failure failure() {
        return new Failure(Printable.cut(sql.message() + place + circumstances, LONGEST_CELL), sql.sqlState());
    }

    /** Returns the same for a database whose encoding lacks a character of it: with escapes in the place of all but ASCII. */
    public Failure failureInAscii() {
        var ascii =
                failure().message().chars().mapToObj(c -> c < 0x80 ? Character.toString(c) : "\\u%04x".formatted(c));
        return new Failure(ascii.collect(Collectors.joining()), sql.sqlState());
    }

    /** Returns the failure as messages show it. */
    @Override
    public String toString() {
        return sql + place + circumstances + excerpt;
    }

    private static String placeInText(Throwable thrown) {
        return CauseChain.first(StatementList.Failure.class, thrown)
                .flatMap(StatementList.Failure::entry)
                .map(StatementList.Entry::place)
                .orElse("");
    }

    private static String place(Throwable thrown, KnownMigration migration) {
        var className = migration.entry().className();
        for (var at : innermostFirst(thrown)) {
            if (at instanceof OperationFailedException operation) {
                return placeOfOperation(operation.number(), migration);
            }
            for (var frame : at.getStackTrace()) {
                if (frame.getClassName().equals(className) && frame.getLineNumber() > 0) {
                    return " at %s:%d".formatted(frame.getFileName(), frame.getLineNumber());
                }
            }
        }
        return "";
    }

    /** The plan does not keep where its operations were written: the migration is called for them again. */
    private static String placeOfOperation(int number, KnownMigration migration) {
        return migration.newBody() instanceof AutoReversible derived
                ? Change.placeOf(number, derived::change)
                        .map(at -> " at %s:%d".formatted(at.getFileName(), at.getLineNumber()))
                        .orElse("")
                : "";
    }

    private static List<Throwable> innermostFirst(Throwable thrown) {
        var causes = new ArrayList<>(Thrown.causes(thrown));
        Collections.reverse(causes);
        return causes;
    }
}
