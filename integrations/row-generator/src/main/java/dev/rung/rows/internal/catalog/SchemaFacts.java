package dev.rung.rows.internal.catalog;

import java.util.List;

/**
 * What the catalog says about the tables that may be filled.
 *
 * @param tables by name
 * @param deferred the constraints that wait for the commit, by name
 */
public record SchemaFacts(List<TableFacts> tables, List<DeferredFacts> deferred) {

    public SchemaFacts {
        tables = List.copyOf(tables);
        deferred = List.copyOf(deferred);
    }
}
