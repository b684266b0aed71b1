package dev.rung.runtime.internal.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An object of the catalog, or more facts about one.
 *
 * @param address its identity in this database, such as class and object number; never shown
 * @param parents the addresses of the objects that it is dropped with, its container first
 * @param kind what it is, in capitals; empty where the row only adds facts
 * @param name its name as people write it
 * @param facts its properties and their values, as SQL writes them
 */
public record CatalogRow(
        String address, List<String> parents, Optional<String> kind, String name, Map<String, String> facts) {

    public CatalogRow {
        parents = List.copyOf(parents);
        facts = Map.copyOf(facts);
    }
}
