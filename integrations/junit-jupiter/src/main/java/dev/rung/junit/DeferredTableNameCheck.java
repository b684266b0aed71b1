package dev.rung.junit;

import dev.rung.runtime.snapshot.DatabaseObjectKind;
import dev.rung.runtime.snapshot.ObjectId;
import dev.rung.runtime.snapshot.SchemaSnapshot;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Checks the names in the limits of a round-trip test, which hold for migrations below the one that creates the table too: whether
 * a name is a mistake is known when all migrations have run. Thread-safe.
 */
final class DeferredTableNameCheck implements TableNameCheck {

    private static final Set<DatabaseObjectKind> TABLES = EnumSet.of(
            DatabaseObjectKind.TABLE,
            DatabaseObjectKind.FOREIGN_TABLE,
            DatabaseObjectKind.VIEW,
            DatabaseObjectKind.MATERIALIZED_VIEW);

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    /** Adds tables that were there before a migration. */
    void addBefore(List<String> tables) {
        tables.stream().map(MigrationAssert::shown).forEach(known::add);
    }

    /** Adds tables that exist after a migration. */
    void addAfter(SchemaSnapshot schema) {
        schema.objects().stream()
                .map(object -> object.id())
                .filter(id -> TABLES.contains(id.kind()))
                .map(ObjectId::name)
                .forEach(known::add);
    }

    @Override
    public void check(List<String> names) {
        named.addAll(names);
    }

    /** Throws where a name is that of no table at any version. */
    void requireKnown() {
        named.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw TableNameCheck.mistake(
                            "limits(...) name %s, but no migration meets or creates such a table".formatted(name),
                            name,
                            known);
                });
    }
}
