package dev.rung.runtime.snapshot;

import dev.rung.runtime.internal.argument.Arguments;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One object of a database.
 *
 * <p>A fact is a property and its value, both in the terms of SQL: {@code default} and {@code nextval('public.ids'::regclass)}.
 * A property that the object does not have, such as the default of a column without one, is missing; one that needs no value has
 * {@code yes}. Values name objects with their schema, {@code public} too, and hold no number that another database would not have.
 * They are what the catalog says: the body of a function may hold what its author should not have written there.
 *
 * @param id what it is and how it is called
 * @param parents what it cannot be without, its container first: a column's table, an index's table and constraint; empty for
 *     an object without a parent
 * @param facts its properties and their values
 * @since 0.1
 */
public record SchemaObject(ObjectId id, List<ObjectId> parents, SortedMap<String, String> facts) {

    public SchemaObject {
        Arguments.notNull(id, "id");
        parents = List.copyOf(parents);
        facts = Collections.unmodifiableSortedMap(new TreeMap<>(facts));
    }

    SchemaObject(ObjectId id, List<ObjectId> parents, Map<String, String> facts) {
        this(id, parents, new TreeMap<>(facts));
    }

    /**
     * Returns the value of a property.
     *
     * @param property its name, {@code default} for example
     * @return the value; empty where the object does not have the property
     */
    public Optional<String> fact(String property) {
        return Optional.ofNullable(facts.get(property));
    }

    /** Returns kind and name; no facts, which may hold what is not for a log. */
    @Override
    public String toString() {
        return id.toString();
    }
}
