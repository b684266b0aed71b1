package dev.rung.processor;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.TypeElement;

/**
 * A migration refers to earlier ones only, as in {@code createdBy(new V0003Orders())}: a later one has not run. Decided after the
 * rounds, because names are not resolved before. Remembers names only, as {@link Compilation} does.
 */
final class EarlierReferences {

    private final SourceReader reader;
    private final Map<String, Long> versions = new HashMap<>();

    EarlierReferences(SourceReader reader) {
        this.reader = reader;
    }

    /** Learns the versions of a package; of several in one file the highest counts, since they share their text. */
    void add(MigrationPackage migrations) {
        migrations
                .migrations()
                .forEach(migration ->
                        versions.merge(nameOf(Names.outermost(migration.type())), migration.version(), Math::max));
    }

    /** Checks a top-level class that is analyzed; ignores one without migrations. */
    Optional<Problem> check(TypeElement analyzed) {
        var own = versions.get(nameOf(analyzed));
        return own == null
                ? Optional.empty()
                : RoundTypes.migrationIn(analyzed)
                        .flatMap(migration -> reader.references(analyzed).stream()
                                .map(EarlierReferences::nameOf)
                                .filter(name -> versionOf(name) > own)
                                .max(Comparator.comparing(this::versionOf))
                                .map(later -> problem(migration, later)));
    }

    private Problem problem(TypeElement migration, String later) {
        return Problem.of(
                ProblemCode.LATER_MIGRATION,
                Location.on(migration, Names.migrationAnnotation(migration).orElseThrow()),
                Names.withinPackage(migration),
                later);
    }

    private long versionOf(String outermost) {
        return versions.getOrDefault(outermost, 0L);
    }

    private static String nameOf(TypeElement type) {
        return type.getQualifiedName().toString();
    }
}
