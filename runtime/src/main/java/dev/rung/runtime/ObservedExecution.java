package dev.rung.runtime;

import dev.rung.runtime.error.DatabaseException;
import dev.rung.runtime.error.ErrorCode;
import dev.rung.runtime.error.Explanation;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.internal.observe.RunObserver;
import dev.rung.runtime.internal.observe.RunObserver.Missed;
import dev.rung.runtime.internal.sql.RedactedCause;
import dev.rung.runtime.internal.sql.SqlFailure;
import dev.rung.runtime.model.MigrationPlan;
import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.observe.Observation;
import java.util.List;
import java.util.function.Consumer;

/** Executes plans while it observes the server. */
final class ObservedExecution {

    private final MigratorOptions options;

    ObservedExecution(MigratorOptions options) {
        this.options = options;
    }

    /** Executes {@code plan}; gives {@code each} what was seen, at the end, whether that is good or bad. */
    MigrationReport execute(MigrationPlan plan, Consumer<? super Observation> each) {
        var database = options.database();
        try (var observer = new RunObserver(database.observer().orElse(database.dataSource()))) {
            var report = execute(plan, observer, each);
            observer.all().forEach(each);
            var missed = observer.firstMissed();
            if (missed.isPresent()) {
                throw failed(missed.get(), report);
            }
            return report;
        }
    }

    private MigrationReport execute(MigrationPlan plan, RunObserver observer, Consumer<? super Observation> each) {
        try {
            return new ReportedRun(options, "observe(plan)").execute(new PlanSource.Given(plan), observer);
        } catch (MigratorException e) {
            observer.firstMissed().ifPresent(missed -> e.addSuppressed(RedactedCause.of(missed.thrown())));
            report(observer.staying(), each, e);
            throw e;
        }
    }

    private static void report(List<Observation> seen, Consumer<? super Observation> each, MigratorException thrown) {
        try {
            seen.forEach(each);
        } catch (RuntimeException e) {
            thrown.addSuppressed(e);
        }
    }

    private static DatabaseException failed(Missed missed, MigrationReport report) {
        var current = report.current().map(Version::toString).orElse("no migration");
        return new DatabaseException(
                ErrorCode.DATABASE_FAILED,
                new Explanation(
                        "%s ran well, but could not be observed: %s"
                                .formatted(missed.step(), SqlFailure.of(missed.thrown())),
                        "the run was not disturbed, and is done: the database is at " + current,
                        "see why, then observe it again in a database that does not have it yet; a migration outside a"
                                + " transaction takes a second connection, from .observer(...) on the builder or the data"
                                + " source"),
                RedactedCause.of(missed.thrown()));
    }
}
