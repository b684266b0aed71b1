package dev.rung.model;

import dev.rung.AutoReversible;
import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.schema.Change;
import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.operation.ReversibleOperation;
import dev.rung.schema.operation.ReversibleSql;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One migration of a replay. */
record PlannedReplay(MigrationCatalog catalog, CatalogEntry entry, ReleasedMigrations released) {

    /** The schema afterwards, what is wrong, and whether the model saw all that was done. */
    record Played(SchemaModel after, List<Diagnostic> diagnostics, Sight sight) {}

    /** How much of a migration a model sees. */
    enum Sight {
        ALL,
        NOT_ALL
    }

    Played playOn(SchemaModel before) {
        Optional<AutoReversible> author;
        List<ReversibleOperation> up;
        try {
            author = author();
            up = author.map(asked -> Change.of(asked::change).up()).orElse(List.of());
        } catch (RuntimeException | LinkageError e) {
            return unseen(before, List.of(failed(e)));
        }
        return author.map(asked -> play(asked, up, before)).orElseGet(() -> unseen(before, List.of()));
    }

    private Optional<AutoReversible> author() {
        return catalog.newMigration(entry.version()) instanceof AutoReversible migration
                ? Optional.of(migration)
                : Optional.empty();
    }

    private Played play(AutoReversible author, List<ReversibleOperation> up, SchemaModel before) {
        var replay = ChangeReplay.of(before, up);
        var accepted = AcceptedRisks.of(author);
        return new Played(
                replay.after(),
                violations(replay, up, before)
                        .filter(found -> isReported(found.violation().code(), accepted))
                        .map(found -> diagnostic(found, author::change))
                        .toList(),
                up.stream().anyMatch(ReversibleSql.class::isInstance) ? Sight.NOT_ALL : Sight.ALL);
    }

    private boolean isReported(DiagnosticCode code, AcceptedRisks accepted) {
        return code.severity() == DiagnosticCode.Severity.ERROR || !(released.has(entry) || accepted.has(code));
    }

    /** Risks are looked for only in a change that PostgreSQL accepts and that can be rolled back. */
    private static Stream<OperationViolation> violations(
            ChangeReplay replay, List<ReversibleOperation> up, SchemaModel before) {
        return replay.isSound()
                ? Stream.concat(replay.violations().stream(), RiskReplay.between(before, replay.after(), up).stream())
                        .sorted(Comparator.comparingInt(OperationViolation::number))
                : replay.violations().stream();
    }

    private Diagnostic diagnostic(OperationViolation found, Consumer<ReversibleSchema> author) {
        return new Diagnostic(
                found.violation().code(),
                entry,
                Optional.of(found.operation().getClass().getSimpleName()),
                Change.placeOf(found.number(), author),
                found.violation().text(),
                found.violation().fix());
    }

    private static Played unseen(SchemaModel before, List<Diagnostic> diagnostics) {
        return new Played(new Editor(before).makeAllUncertain().model(), diagnostics, Sight.NOT_ALL);
    }

    private Diagnostic failed(Throwable cause) {
        return new Diagnostic(
                DiagnosticCode.CHANGE_FAILED,
                entry,
                Optional.empty(),
                Optional.empty(),
                "its change cannot be asked for: " + cause.getMessage(),
                "correct change(...): it is called without a database, and says the same each time");
    }
}
