package dev.rung.processor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * A migration does the same for ever, so it refers to nothing that may change: the checksum sees its own text alone. Decided
 * after the rounds, because names are not resolved before. Remembers names only, as {@link Compilation} does.
 */
final class SelfContained {

    private final Options options;
    private final SourceReader reader;
    private final ProjectTypes project;
    private final Map<String, Set<String>> allowedByMigration = new HashMap<>();

    SelfContained(Options options, SourceReader reader, ProjectTypes project) {
        this.options = options;
        this.reader = reader;
        this.project = project;
    }

    /** Learns what the migrations of a package may refer to: each other, because they never change, and what it allows. */
    void add(MigrationPackage migrations) {
        var allowed = new HashSet<>(AllowedUses.on(List.of(migrations.element())));
        var outermost = new HashSet<String>();
        migrations.migrations().forEach(migration -> outermost.add(nameOf(Names.outermost(migration.type()))));
        allowed.addAll(outermost);
        outermost.forEach(name -> allowedByMigration.put(name, allowed));
    }

    /** Checks a top-level class that is analyzed; ignores one without migrations. */
    Optional<Problem> check(TypeElement analyzed) {
        var allowed = allowedByMigration.get(nameOf(analyzed));
        return allowed == null
                ? Optional.empty()
                : RoundTypes.migrationIn(analyzed).flatMap(type -> check(type, allowed));
    }

    private Optional<Problem> check(TypeElement migration, Set<String> allowed) {
        var allowedHere = AllowedUses.on(Names.nest(migration));
        var others = reader.references(Names.outermost(migration)).stream()
                .filter(project::has)
                .map(SelfContained::nameOf)
                .filter(name -> !allowed.contains(name) && !allowedHere.contains(name))
                .sorted()
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(problem(migration, others));
    }

    private Problem problem(TypeElement migration, List<String> others) {
        var classes = new ArrayList<String>();
        others.forEach(name -> classes.add(name.substring(name.lastIndexOf('.') + 1) + ".class"));
        var problem = Problem.of(
                ProblemCode.NOT_SELF_CONTAINED,
                Location.on(migration, Names.migrationAnnotation(migration).orElseThrow()),
                Names.withinPackage(migration),
                Wording.list(others),
                classes.size() == 1 ? classes.get(0) : "{" + String.join(", ", classes) + "}");
        return options.selfContained() == SelfContainment.REQUIRED ? problem.asError() : problem;
    }

    private static String nameOf(TypeElement type) {
        return type.getQualifiedName().toString();
    }
}
