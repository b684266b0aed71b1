package dev.rung.junit;

import dev.rung.catalog.CatalogEntry;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.snapshot.Grade;
import dev.rung.runtime.snapshot.SchemaDiff;
import dev.rung.runtime.snapshot.SchemaDifference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The messages of a failed round trip: the first line says what is wrong, the next what to do. */
final class RoundTripFailure {

    /** The class of SQLSTATE for syntax errors and for what is not there, or may not be used. */
    private static final String WRONG_SQL = "42";

    private static final String NULL = "23502";

    private RoundTripFailure() {}

    /** Returns why the schema is not the one it ought to be; empty where all differences are cosmetic. */
    static Optional<AssertionError> of(CatalogEntry entry, String way, SchemaDiff diff) {
        var real = diff.of(Grade.REAL);
        if (real.isEmpty()) {
            return Optional.empty();
        }
        var what = real.stream().map(SchemaDifference::describeRollback).collect(Collectors.joining("; "));
        var fix = way.equals("down()")
                ? "let down() undo all that up() does; or implement ForwardOnly, and say why it cannot be rolled back"
                : "let up() make the same again, whatever was there before";
        return Optional.of(new AssertionError("V%d %s %s%n    Fix : %s".formatted(entry.version(), way, what, fix)));
    }

    /** Returns the cosmetic differences. */
    static List<String> cosmetic(SchemaDiff diff) {
        return diff.of(Grade.COSMETIC).stream()
                .map(SchemaDifference::describeRollback)
                .toList();
    }

    /** Returns why the migration cannot go up, although there are no generated rows. */
    static AssertionError withoutRows(CatalogEntry entry, MigratorException thrown) {
        var said = String.valueOf(thrown.getMessage()).indent(4).stripTrailing();
        var advice = SharedObjects.advice(thrown)
                .map(line -> "%n".formatted() + line)
                .orElse("");
        return new AssertionError(
                "V%d fails, whatever rows there are%n%s%s".formatted(entry.version(), said, advice), thrown);
    }

    /** Returns why the migration could not be rolled back, or applied a second time, after it was applied over these rows. */
    static AssertionError back(String rows, CatalogEntry entry, MigratorException thrown) {
        return isWrongSql(thrown) ? withoutRows(entry, thrown) : over(rows, entry, thrown);
    }

    /**
     * Returns why the migration could not be run over these rows.
     *
     * @param rows the tables that have some
     */
    static AssertionError over(String rows, CatalogEntry entry, MigratorException thrown) {
        var said = String.valueOf(thrown.getMessage()).indent(4);
        // No rows of a test's own help where a column has no value in any row.
        var fix = hasState(thrown, NULL)
                ? "give the column a default, or fill it before it is not null"
                : "let it cope with such rows; or insert rows as production has them: @DataFor(%d)"
                        .formatted(entry.version());
        return new AssertionError(
                "V%d fails over rows that satisfy all constraints%n%s    Rows     : %s%n    Fix      : %s"
                        .formatted(entry.version(), said, rows, fix),
                thrown);
    }

    /** Returns both failures as one; the first as it is, where there is no other. */
    static AssertionError both(AssertionError failure, Optional<AssertionError> other) {
        return other.map(more ->
                        new AssertionError(failure.getMessage() + "%n".formatted() + more.getMessage(), failure))
                .orElse(failure);
    }

    /** Returns whether the server refused the SQL itself: a syntax error, or a name that does not exist. */
    private static boolean isWrongSql(MigratorException thrown) {
        return hasState(thrown, WRONG_SQL);
    }

    private static boolean hasState(MigratorException thrown, String start) {
        return thrown instanceof MigrationFailedException failed
                && failed.report().results().stream()
                        .flatMap(result -> result.failure().stream())
                        .anyMatch(failure -> failure.sqlState().startsWith(start));
    }
}
