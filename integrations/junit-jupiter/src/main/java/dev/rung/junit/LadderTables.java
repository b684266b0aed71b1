package dev.rung.junit;

import dev.rung.runtime.snapshot.ObjectId;
import dev.rung.runtime.snapshot.ObjectKind;
import dev.rung.runtime.snapshot.SchemaSnapshot;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The names in the limits of a ladder, which hold for migrations below the one that makes the table too: whether a name is a
 * mistake is known when all migrations have been seen. Thread-safe.
 */
final class LadderTables implements NamedTables {

    private static final Set<ObjectKind> TABLES =
            EnumSet.of(ObjectKind.TABLE, ObjectKind.FOREIGN_TABLE, ObjectKind.VIEW, ObjectKind.MATERIALIZED_VIEW);

    private final Set<String> known = ConcurrentHashMap.newKeySet();
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    /** Hears of tables that one migration has met. */
    void met(List<String> tables) {
        tables.stream().map(MigrationAssert::shown).forEach(known::add);
    }

    /** Hears of tables that are there after a migration. */
    void left(SchemaSnapshot schema) {
        schema.objects().stream()
                .map(object -> object.id())
                .filter(id -> TABLES.contains(id.kind()))
                .map(ObjectId::name)
                .forEach(known::add);
    }

    @Override
    public void named(List<String> names) {
        named.addAll(names);
    }

    /** Throws where a name is that of no table, on the whole way up. */
    void requireKnown() {
        named.stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw NamedTables.mistake(
                            "limits(...) name %s, but no migration meets or makes such a table".formatted(name),
                            name,
                            known);
                });
    }
}
