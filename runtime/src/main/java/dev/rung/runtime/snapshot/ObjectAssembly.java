package dev.rung.runtime.snapshot;

import dev.rung.runtime.internal.snapshot.CatalogRow;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Assembles the rows of the catalog into objects: names in place of OIDs, with facts from all queries. */
final class ObjectAssembly {

    private static final String EXTENSION = "extension";

    private static final Set<DatabaseObjectKind> PARTS = EnumSet.of(
            DatabaseObjectKind.ATTRIBUTE,
            DatabaseObjectKind.COLUMN,
            DatabaseObjectKind.CONSTRAINT,
            DatabaseObjectKind.INDEX,
            DatabaseObjectKind.TRIGGER,
            DatabaseObjectKind.RULE,
            DatabaseObjectKind.POLICY);

    private final Map<String, CatalogRow> rows = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> facts = new HashMap<>();

    private ObjectAssembly(List<CatalogRow> all) {
        for (var row : all) {
            if (row.kind().isPresent()) {
                rows.put(row.address(), row);
            }
            facts.computeIfAbsent(row.address(), address -> new HashMap<>()).putAll(row.facts());
        }
    }

    /** Returns the objects that no extension has created. */
    static List<SchemaObject> of(List<CatalogRow> rows) {
        var assembly = new ObjectAssembly(rows);
        return assembly.rows.values().stream()
                .filter(row -> !assembly.isOfExtension(row))
                .map(assembly::object)
                .toList();
    }

    /** An index of an extension's table is the extension's too; a table in its schema, or a server of its kind, is not. */
    private boolean isOfExtension(CatalogRow row) {
        return facts(row).containsKey(EXTENSION)
                || (PARTS.contains(id(row).kind())
                        && row.parents().stream().limit(1).flatMap(this::row).anyMatch(this::isOfExtension));
    }

    private SchemaObject object(CatalogRow row) {
        var parents = row.parents().stream()
                .flatMap(this::row)
                .filter(parent -> !isOfExtension(parent))
                .map(ObjectAssembly::id)
                .distinct()
                .toList();
        return new SchemaObject(id(row), parents, facts(row));
    }

    private Stream<CatalogRow> row(String address) {
        return Optional.ofNullable(rows.get(address)).stream();
    }

    private Map<String, String> facts(CatalogRow row) {
        return facts.getOrDefault(row.address(), Map.of());
    }

    private static ObjectId id(CatalogRow row) {
        return new ObjectId(DatabaseObjectKind.valueOf(row.kind().orElseThrow()), row.name());
    }
}
