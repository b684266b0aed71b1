package dev.rung.model;

import dev.rung.catalog.CatalogEntry;
import java.util.List;
import java.util.Objects;

/**
 * What came of a replay. Immutable and thread-safe.
 *
 * @param model the schema after the last migration
 * @param diagnostics what is wrong, in the order of the migrations
 * @param unseen the migrations that run code or SQL of their own, of which the model can say nothing; by version
 * @since 0.1
 */
public record ReplayReport(SchemaModel model, List<Diagnostic> diagnostics, List<CatalogEntry> unseen) {

    public ReplayReport {
        Objects.requireNonNull(model, "model");
        diagnostics = List.copyOf(diagnostics);
        unseen = List.copyOf(unseen);
    }

    /**
     * Returns whether the migrations are free of errors.
     *
     * @return whether no diagnostic is an error
     */
    public boolean isSound() {
        return diagnostics.stream().noneMatch(Diagnostic::isError);
    }
}
