package dev.rung.rows.internal.catalog;

import java.util.List;

/**
 * The tables that may be filled, and the constraints that wait for the commit.
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
