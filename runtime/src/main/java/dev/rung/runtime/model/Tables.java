package dev.rung.runtime.model;

import dev.rung.catalog.TransactionMode;
import dev.rung.runtime.internal.text.TextTable;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Status, plan and report in words: a line for logs, and a table for a person. */
final class Tables {

    private Tables() {}

    static String line(SchemaStatus status) {
        return at(status.database(), status.current()) + counts(status);
    }

    private static String counts(SchemaStatus status) {
        return status.migrations().isEmpty()
                ? ", no migrations"
                : Stream.of(MigrationState.values())
                        .filter(state -> !status.in(state).isEmpty())
                        .map(state -> "%d %s".formatted(status.in(state).size(), words(state)))
                        .collect(Collectors.joining(", ", ": ", ""));
    }

    static String table(SchemaStatus status) {
        var table = new TextTable(line(status));
        for (var migration : status.migrations()) {
            table.row(List.of(
                    migration.version().toString(),
                    migration.description(),
                    words(migration.state()),
                    migration
                            .row()
                            .map(row -> row.startedAt()
                                    .truncatedTo(ChronoUnit.SECONDS)
                                    .toString())
                            .orElse(""),
                    migration.row().flatMap(HistoryRow::took).map(Tables::time).orElse(""),
                    migration.row().map(row -> "by " + row.run().databaseUser()).orElse("")));
        }
        return status.runner()
                .map(runner -> table + "\n  migrating now: " + runner)
                .orElseGet(table::toString);
    }

    static String line(MigrationPlan plan) {
        if (plan.isEmpty()) {
            return "nothing to do";
        }
        var steps = plan.steps();
        return "%d to %s: %s"
                .formatted(
                        steps.size(),
                        plan.direction() == Direction.UP ? "apply" : "roll back",
                        steps.size() == 1
                                ? steps.get(0).version().toString()
                                : "%s to %s"
                                        .formatted(
                                                steps.get(0).version(),
                                                steps.get(steps.size() - 1).version()));
    }

    static String table(MigrationPlan plan) {
        var table = new TextTable(line(plan));
        for (var step : plan.steps()) {
            table.row(List.of(step.version().toString(), step.description(), circumstances(step)));
            step.change().stream()
                    .flatMap(PlannedChange::operations)
                    .flatMap(operation -> operation.shown().stream())
                    .forEach(table::below);
        }
        return table.toString();
    }

    private static String circumstances(PlannedStep step) {
        var words = new ArrayList<String>();
        words.add(step.transactionMode() == TransactionMode.TRANSACTIONAL ? "transactional" : "outside a transaction");
        step.resumption().ifPresent(resumption -> words.add("continues at statement " + resumption.statement()));
        step.reason().ifPresent(reason -> words.add("out of order: " + reason));
        return String.join(", ", words);
    }

    static String line(MigrationReport report) {
        var counts = Stream.of(
                        count(report.applied().size(), "applied"),
                        count(report.rolledBack().size(), "rolled back"),
                        count(failed(report), "failed"))
                .filter(count -> !count.isEmpty())
                .collect(Collectors.joining(", "));
        return "%s: %s in %s"
                .formatted(
                        at(report.database(), report.current()),
                        counts.isEmpty() ? "nothing to do" : counts,
                        time(report.took()));
    }

    private static int failed(MigrationReport report) {
        return report.results().size()
                - report.applied().size()
                - report.rolledBack().size();
    }

    private static String count(int number, String what) {
        return number == 0 ? "" : "%d %s".formatted(number, what);
    }

    static String table(MigrationReport report) {
        var table = new TextTable(line(report));
        for (var result : report.results()) {
            table.row(List.of(result.version().toString(), result.description(), ending(result), time(result.took())));
            result.failure().ifPresent(failure -> table.below(failure.message()));
        }
        return table.toString();
    }

    private static String ending(StepResult result) {
        return switch (result.outcome()) {
            case DONE -> result.direction() == Direction.UP ? "applied" : "rolled back";
            case FAILED -> "failed";
            case RUNNING -> "running";
        };
    }

    static String words(MigrationState state) {
        return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String at(String database, Optional<Version> version) {
        return database + version.map(current -> " at " + current).orElse(", nothing applied");
    }

    private static String time(Duration took) {
        return took.toMillis() + " ms";
    }
}
