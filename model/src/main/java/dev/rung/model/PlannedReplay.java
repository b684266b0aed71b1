package dev.rung.model;

import dev.rung.AutoReversible;
import dev.rung.catalog.CatalogEntry;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.schema.Change;
import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.operation.ReversibleOperation;
import dev.rung.schema.operation.ReversibleSql;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One migration of a replay. */
record PlannedReplay(MigrationCatalog catalog, CatalogEntry entry) {

    /** The schema afterwards, what is wrong, and whether the model saw all that was done. */
    record Played(SchemaModel after, List<Finding> findings, Sight sight) {}

    /** How much of a migration a model sees. */
    enum Sight {
        ALL,
        NOT_ALL
    }

    Played playOn(SchemaModel before) {
        Optional<Consumer<ReversibleSchema>> author;
        List<ReversibleOperation> up;
        try {
            author = author();
            up = author.map(asked -> Change.of(asked).up()).orElse(List.of());
        } catch (RuntimeException | LinkageError e) {
            return unseen(before, List.of(failed(e)));
        }
        return author.map(asked -> play(asked, up, before)).orElseGet(() -> unseen(before, List.of()));
    }

    private Optional<Consumer<ReversibleSchema>> author() {
        return catalog.newMigration(entry.version()) instanceof AutoReversible migration
                ? Optional.of(migration::change)
                : Optional.empty();
    }

    private Played play(Consumer<ReversibleSchema> author, List<ReversibleOperation> up, SchemaModel before) {
        var replay = ChangeReplay.of(before, up);
        return new Played(
                replay.after(),
                replay.found().stream().map(found -> finding(found, author)).toList(),
                up.stream().anyMatch(ReversibleSql.class::isInstance) ? Sight.NOT_ALL : Sight.ALL);
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
