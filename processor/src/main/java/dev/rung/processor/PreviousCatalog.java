package dev.rung.processor;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * The catalog that an earlier compilation left as a class file: its checksums by version. Read from constants,
 * so nothing is loaded.
 */
record PreviousCatalog(Map<Long, String> checksums) {

    static final PreviousCatalog NONE = new PreviousCatalog(Map.of());

    static PreviousCatalog of(TypeElement catalog) {
        var checksums = new HashMap<Long, String>();
        collect(catalog, checksums);
        ElementFilter.typesIn(catalog.getEnclosedElements()).forEach(part -> collect(part, checksums));
        return new PreviousCatalog(Map.copyOf(checksums));
    }

    private static void collect(TypeElement part, Map<Long, String> checksums) {
        for (var field : ElementFilter.fieldsIn(part.getEnclosedElements())) {
            String name = field.getSimpleName().toString();
            if (name.startsWith(CatalogPart.CHECKSUM) && field.getConstantValue() instanceof String checksum) {
                checksums.put(Long.valueOf(name.substring(CatalogPart.CHECKSUM.length())), checksum);
            }
        }
    }

    Optional<String> checksum(long version) {
        return Optional.ofNullable(checksums.get(version));
    }

    Set<Long> versions() {
        return checksums.keySet();
    }
}
