package dev.rung.junit;

import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.WayBack;
import dev.rung.junit.internal.rows.RowGenerator;
import dev.rung.junit.internal.rows.RowOptions;
import dev.rung.junit.internal.rows.RowReport;
import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.observe.Observation;
import dev.rung.runtime.snapshot.SchemaSnapshot;
import java.sql.SQLException;
import java.util.function.BiConsumer;

/**
 * One migration up, down and up again, over rows.
 *
 * @param entry the migration
 * @param below the version of the one below it, at which the database is; 0 for none
 * @param migrator the migrator of the database
 * @param place the database
 * @param hooks what the test has to say
 * @param reporter is told what does not fail
 */
record Stair(
        CatalogEntry entry,
        long below,
        Migrator migrator,
        StairHooks.Place place,
        StairHooks hooks,
        BiConsumer<String, String> reporter) {

    void climb() throws Exception {
        hooks.before(entry.version(), place);
        var before = SchemaSnapshot.take(place.connection());
        var rows = rows(before);
        var rowsBefore = RowPicture.take(place.connection(), before);
        var observed = up(rows);
        hooks.after(entry.version(), place);
        var above = SchemaSnapshot.take(place.connection());
        hooks.limits(observed, above);
        if (entry.wayBack() == WayBack.FORWARD_ONLY) {
            report("is forward-only: it goes up and stays");
            return;
        }
        down(rows);
        var below = requireSame("down()", before);
        rowsBefore.differences(RowPicture.take(place.connection(), below)).forEach(line -> report("down() " + line));
        up(rows);
        requireSame("up() after down()", above);
    }

    private RowReport rows(SchemaSnapshot schema) throws SQLException {
        var connection = place.connection();
        connection.setAutoCommit(false);
        try {
            var empty = RowPicture.take(connection, schema).empty();
            var rows = RowGenerator.fill(connection, RowOptions.defaults().into(empty));
            connection.commit();
            rows.complaints(entry.version()).forEach(this::report);
            return rows;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private Observation up(RowReport rows) {
        try {
            var plan = migrator.plan(Target.upTo(entry.version()));
            return migrator.observe(plan).observations().get(0);
        } catch (MigratorException e) {
            throw StairFailure.over(rows, entry, e);
        }
    }

    private void down(RowReport rows) {
        try {
            migrator.rollback(Target.downTo(below));
        } catch (MigratorException e) {
            throw StairFailure.over(rows, entry, e);
        }
    }

    private SchemaSnapshot requireSame(String way, SchemaSnapshot expected) throws SQLException {
        var there = SchemaSnapshot.take(place.connection());
        var diff = expected.diff(there);
        StairFailure.cosmetic(diff).forEach(line -> report(way + " " + line));
        StairFailure.of(entry, way, diff).ifPresent(failure -> {
            throw failure;
        });
        return there;
    }

    private void report(String line) {
        reporter.accept("V" + entry.version(), line);
    }
}
