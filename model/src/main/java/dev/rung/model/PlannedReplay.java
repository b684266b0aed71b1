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
    record Played(SchemaModel after, List<Finding> findings, Sight sight) {}

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
                found(replay, up, before)
                        .filter(found -> isNews(found.complaint().code(), accepted))
                        .map(found -> finding(found, author::change))
                        .toList(),
                up.stream().anyMatch(ReversibleSql.class::isInstance) ? Sight.NOT_ALL : Sight.ALL);
    }

    private boolean isNews(FindingCode code, AcceptedRisks accepted) {
        return code.severity() == FindingCode.Severity.ERROR || !(released.has(entry) || accepted.has(code));
    }

    /** Of what it does to others is spoken when it works. */
    private static Stream<ChangeReplay.Found> found(
            ChangeReplay replay, List<ReversibleOperation> up, SchemaModel before) {
        return replay.isSound()
                ? Stream.concat(replay.found().stream(), RiskReplay.between(before, replay.after(), up).stream())
                        .sorted(Comparator.comparingInt(ChangeReplay.Found::number))
                : replay.found().stream();
    }

    private Finding finding(ChangeReplay.Found found, Consumer<ReversibleSchema> author) {
        return new Finding(
                found.complaint().code(),
                entry,
                Optional.of(found.operation().getClass().getSimpleName()),
                Change.placeOf(found.number(), author),
                found.complaint().text(),
                found.complaint().fix());
    }

    private static Played unseen(SchemaModel before, List<Finding> findings) {
        return new Played(new Editor(before).doubtEverything().model(), findings, Sight.NOT_ALL);
    }

    private Finding failed(Throwable cause) {
        return new Finding(
                FindingCode.CHANGE_FAILED,
                entry,
                Optional.empty(),
                Optional.empty(),
                "its change cannot be asked for: " + cause.getMessage(),
                "correct change(...): it is called without a database, and says the same each time");
    }
}
