package dev.rung.junit.internal.rows;

import java.util.List;

/**
 * What the catalog says about the tables that may be filled.
 *
 * @param tables by name
 * @param deferred the constraints that wait for the commit, by name
 */
record SchemaFacts(List<TableFacts> tables, List<DeferredFacts> deferred) {

    SchemaFacts {
        tables = List.copyOf(tables);
        deferred = List.copyOf(deferred);
    }
}
