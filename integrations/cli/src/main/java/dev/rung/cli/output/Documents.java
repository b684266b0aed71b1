package dev.rung.cli.output;

import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.HistoryRow;
import dev.rung.runtime.model.LockHolder;
import dev.rung.runtime.model.MigrationPlan;
import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.model.MigrationStatus;
import dev.rung.runtime.model.PlannedStep;
import dev.rung.runtime.model.SchemaStatus;
import dev.rung.runtime.model.StepResult;
import dev.rung.runtime.model.Version;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The JSON documents of results. Their {@code format} names their shape and its number, which a change of meaning raises. */
public final class Documents {

    private Documents() {}

    /** Returns the document of a status. */
    public static Map<String, Object> status(SchemaStatus status) {
        var document = document("rung.status/1");
        document.put("database", status.database());
        document.put("current", number(status.current()));
        document.put("upToDate", status.isUpToDate());
        document.put(
                "migrations",
                status.migrations().stream().map(Documents::migration).toList());
        status.runner().ifPresent(runner -> document.put("runner", holder(runner)));
        return document;
    }

    private static Map<String, Object> migration(MigrationStatus migration) {
        var document = new LinkedHashMap<String, Object>();
        document.put("version", migration.version().number());
        document.put("description", migration.description());
        document.put("state", migration.state().name());
        migration.row().ifPresent(row -> {
            document.put("at", row.startedAt().toString());
            row.took().ifPresent(took -> document.put("tookMillis", took.toMillis()));
            document.put("by", row.run().databaseUser());
        });
        return document;
    }

    /** Returns the document of a plan. */
    public static Map<String, Object> plan(MigrationPlan plan) {
        var document = document("rung.plan/1");
        document.put("direction", plan.direction().name());
        document.put("steps", plan.steps().stream().map(Documents::step).toList());
        return document;
    }

    private static Map<String, Object> step(PlannedStep step) {
        var document = new LinkedHashMap<String, Object>();
        document.put("version", step.version().number());
        document.put("description", step.description());
        document.put("direction", step.direction().name());
        document.put("transaction", step.transactionMode().name());
        step.change()
                .ifPresent(change -> document.put(
                        "sql",
                        change.operations()
                                .flatMap(operation -> operation.sql().stream())
                                .toList()));
        return document;
    }

    /** Returns the document of a report. */
    public static Map<String, Object> report(MigrationReport report) {
        var document = document("rung.report/1");
        document.put("database", report.database());
        document.put("current", number(report.current()));
        document.put("tookMillis", report.took().toMillis());
        document.put("lockWaitedMillis", report.lockWaited().toMillis());
        document.put("results", report.results().stream().map(Documents::result).toList());
        return document;
    }

    private static Map<String, Object> result(StepResult result) {
        var document = new LinkedHashMap<String, Object>();
        document.put("version", result.version().number());
        document.put("description", result.description());
        document.put("direction", result.direction().name());
        document.put("outcome", result.outcome().name());
        document.put("tookMillis", result.took().toMillis());
        result.failure().ifPresent(failure -> {
            document.put("error", failure.message());
            document.put("sqlState", failure.sqlState());
        });
        return document;
    }

    /** Returns the document of the whole history. */
    public static Map<String, Object> history(List<HistoryRow> rows) {
        var document = document("rung.history/1");
        document.put("rows", rows.stream().map(Documents::row).toList());
        return document;
    }

    private static Map<String, Object> row(HistoryRow row) {
        var document = new LinkedHashMap<String, Object>();
        document.put("seq", row.seq());
        document.put("kind", row.kind().name());
        document.put("version", row.version().number());
        document.put("description", row.description());
        document.put("direction", row.direction().name());
        document.put("outcome", row.outcome().name());
        document.put("checksum", row.checksum());
        document.put("startedAt", row.startedAt().toString());
        row.took().ifPresent(took -> document.put("tookMillis", took.toMillis()));
        row.failure().ifPresent(failure -> {
            document.put("error", failure.message());
            document.put("sqlState", failure.sqlState());
        });
        row.reason().ifPresent(reason -> document.put("reason", reason));
        document.put("run", row.run().id().toString());
        document.put("databaseUser", row.run().databaseUser());
        document.put("host", row.run().host());
        document.put("application", row.run().application());
        document.put("tool", row.run().tool());
        return document;
    }

    /** Returns the document of an error. */
    public static Map<String, Object> error(MigratorException thrown) {
        var document = document("rung.error/1");
        document.put("code", thrown.code().toString());
        document.put("name", thrown.code().name());
        document.put("what", thrown.explanation().what());
        document.put("database", thrown.explanation().database());
        document.put("fix", thrown.explanation().fix());
        return document;
    }

    /** Returns an empty document of that format. */
    public static Map<String, Object> document(String format) {
        var document = new LinkedHashMap<String, Object>();
        document.put("format", format);
        return document;
    }

    /** Returns the document of a session that holds a lock. */
    public static Map<String, Object> holder(LockHolder holder) {
        var document = new LinkedHashMap<String, Object>();
        document.put("pid", holder.pid());
        document.put("user", holder.user());
        document.put("application", holder.application());
        document.put("host", holder.host());
        document.put("since", holder.since().toString());
        document.put("statement", holder.statement());
        return document;
    }

    /** Returns the number of a version; 0 where there is none. */
    private static long number(Optional<Version> version) {
        return version.map(Version::number).orElse(0L);
    }
}
