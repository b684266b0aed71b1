package dev.rung.junit;

import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationKind;
import dev.rung.rows.RowGenerator;
import dev.rung.rows.model.RowOptions;
import dev.rung.rows.model.RowReport;
import dev.rung.rows.rule.UpcomingRules;
import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.observe.Observation;
import dev.rung.runtime.snapshot.SchemaDiff;
import dev.rung.runtime.snapshot.SchemaDifference;
import dev.rung.runtime.snapshot.SchemaSnapshot;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

/**
 * One migration up, down and up again, over rows.
 *
 * @param entry the migration
 * @param below the version of the one below it, at which the database is; 0 for none
 * @param migrator the migrator of the database
 * @param database the database
 * @param hooks the callbacks of the test
 * @param reporter receives what does not fail
 */
record RoundTrip(
        CatalogEntry entry,
        long below,
        Migrator migrator,
        RoundTripHooks.Database database,
        RoundTripHooks hooks,
        BiConsumer<String, String> reporter) {

    /**
     * Runs up, down and up over rows. The snapshots to compare with are taken after all rows are inserted: what a trigger adds for
     * them is not the migration's. Too many empty tables are reported last, with the failure.
     *
     * @return the failure where the migration cannot go up over these rows; empty where all is as it ought to be
     */
    Optional<FailureOverRows> run(FillScope scope) throws Exception {
        hooks.before(entry.version(), database);
        database.commit();
        var rows = rows(scope);
        var emptyTables = scope.isWhole() ? hooks.rows(entry.version(), rows) : Optional.<AssertionError>empty();
        try (var observer = database.dataSource().getConnection()) {
            var failure = run(rows, observer);
            if (failure.isPresent()) {
                return failure.map(over -> over.withEmptyTables(emptyTables));
            }
        } catch (AssertionError e) {
            throw RoundTripFailure.both(e, emptyTables);
        }
        if (emptyTables.isPresent()) {
            throw emptyTables.get();
        }
        return Optional.empty();
    }

    private Optional<FailureOverRows> run(RowReport rows, Connection observer) throws Exception {
        var shared = SharedObjects.read(observer);
        try {
            return upAndDownAndUp(rows, observer);
        } finally {
            if (!shared.equals(SharedObjects.read(observer))) {
                SharedObjects.rollBackAbove(migrator, below);
            }
        }
    }

    /** The settings of the observer are its own, whatever the test's methods have set. */
    private Optional<FailureOverRows> upAndDownAndUp(RowReport rows, Connection observer) throws Exception {
        var before = SchemaSnapshot.take(observer);
        var rowsBefore = RowDigest.take(observer, before);
        Observation observed;
        try {
            observed = up();
        } catch (MigratorException e) {
            return Optional.of(failure(e, rows, rowsBefore.describe()));
        }
        var above = SchemaSnapshot.take(observer);
        hooks.limits(observed, above);
        hooks.after(entry.version(), database);
        database.commit();
        var byHooks = above.diff(SchemaSnapshot.take(observer));
        if (entry.kind() == MigrationKind.FORWARD_ONLY) {
            report("is forward-only: only its up() was run");
            return Optional.empty();
        }
        again(rowsBefore, () -> migrator.rollback(Target.downTo(below)));
        var returned = SchemaSnapshot.take(observer);
        require("down()", without(before.diff(returned), byHooks));
        rowsBefore.differences(RowDigest.take(observer, returned)).forEach(line -> report("down() " + line));
        again(rowsBefore, () -> migrator.migrate(Target.upTo(entry.version())));
        require("up() after down()", without(above.diff(SchemaSnapshot.take(observer)), byHooks));
        return Optional.empty();
    }

    /** Generates rows in a session of their own, with which settings and temporary tables of triggers end. */
    private RowReport rows(FillScope scope) {
        try (var session = database.dataSource().getConnection()) {
            var empty = scope.of(
                    RowDigest.take(session, SchemaSnapshot.take(session)).empty());
            var enforced = scope.rules().about(empty).enforce(session);
            var rows = fill(session, RowOptions.defaults().into(empty).withKeys(enforced.keys()));
            enforced.drop(session);
            var unfilled = rows.emptyTables();
            return enforced.isNone() || unfilled.isEmpty()
                    ? rows
                    : rows.with(fill(session, RowOptions.defaults().into(unfilled)));
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "V%d is not tested, because the server stopped while rows were generated for it: %s%n    Fix : look whether a trigger ends sessions, or a time limit is too short; else into the log of the server"
                            .formatted(entry.version(), e.getMessage()),
                    e);
        }
    }

    private static RowReport fill(Connection session, RowOptions options) throws SQLException {
        session.setAutoCommit(false);
        var rows = committed(session, RowGenerator.fill(session, options));
        session.rollback();
        session.setAutoCommit(true);
        return rows;
    }

    /** A deferred constraint may refuse all rows at the commit. */
    private static RowReport committed(Connection session, RowReport rows) {
        try {
            session.commit();
            return rows;
        } catch (SQLException e) {
            var message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
            return rows.refused("its rows cannot be committed: " + message);
        }
    }

    private Observation up() {
        var plan = migrator.plan(Target.upTo(entry.version()));
        return migrator.observe(plan).observations().get(0);
    }

    private FailureOverRows failure(MigratorException refusal, RowReport rows, String described) throws SQLException {
        try (var session = database.dataSource().getConnection()) {
            var tables = rows.names();
            return new FailureOverRows(
                    described,
                    refusal,
                    FailedCasts.of(refusal).rules(session).about(tables),
                    UpcomingRules.ordinaryTexts(session).about(tables),
                    Optional.empty());
        }
    }

    private void again(RowDigest rows, Runnable run) {
        try {
            run.run();
        } catch (MigratorException e) {
            throw RoundTripFailure.back(rows.describe(), entry, e);
        }
    }

    /** Leaves out what the methods of the test have changed. */
    private static SchemaDiff without(SchemaDiff diff, SchemaDiff byHooks) {
        var ids = byHooks.differences().stream().map(SchemaDifference::id).collect(Collectors.toSet());
        return new SchemaDiff(diff.differences().stream()
                .filter(difference -> !ids.contains(difference.id()))
                .toList());
    }

    private void require(String way, SchemaDiff diff) {
        RoundTripFailure.cosmetic(diff).forEach(line -> report(way + " " + line));
        RoundTripFailure.of(entry, way, diff).ifPresent(failure -> {
            throw failure;
        });
    }

    private void report(String line) {
        reporter.accept("V" + entry.version(), line);
    }
}
