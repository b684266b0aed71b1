package dev.rung.rows.internal.catalog;

import java.util.List;

/**
 * What the catalog says of the tables to fill.
 *
 * @param tables the tables that may be filled, by name
 * @param deferred the constraints that are checked at the commit, by name
 */
public record SchemaFacts(List<TableFacts> tables, List<DeferredFacts> deferred) {

    public SchemaFacts {
        tables = List.copyOf(tables);
        deferred = List.copyOf(deferred);
    }
}
