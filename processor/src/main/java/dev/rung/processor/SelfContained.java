package dev.rung.processor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;

/** A migration does the same for ever, so it refers to nothing that may change: the checksum sees its own text alone. */
final class SelfContained implements Rule {

    private final RuleInput input;

    SelfContained(RuleInput input) {
        this.input = input;
    }

    @Override
    public Stream<Problem> check(MigrationPackage migrations) {
        var types = input.typesOf(migrations);
        var frozen = migrations.migrations().stream()
                .map(migration ->
                        Names.outermost(migration.type()).getQualifiedName().toString())
                .collect(Collectors.toSet());
        frozen.addAll(AllowedUses.on(List.of(migrations.element())));
        var seen = new HashSet<TypeElement>();
        return migrations.migrations().stream()
                .filter(migration -> migrations.isSource(migration.type()))
                .filter(migration -> seen.add(Names.outermost(migration.type())))
                .flatMap(migration -> check(migration, migrations, types, frozen));
    }

    private Stream<Problem> check(
            DeclaredMigration migration, MigrationPackage migrations, ProjectTypes types, Set<String> frozen) {
        var references = input.reader().references(migration.type());
        if (references.isEmpty()) {
            return Stream.empty();
        }
        var allowed = AllowedUses.on(Names.nest(migration.type()));
        var others = types.among(references.get()).stream()
                .map(type -> type.getQualifiedName().toString())
                .filter(name -> !frozen.contains(name) && !allowed.contains(name))
                .sorted()
                .toList();
        return others.isEmpty() ? Stream.empty() : Stream.of(problem(migration, migrations, others));
    }

    private Problem problem(DeclaredMigration migration, MigrationPackage migrations, List<String> others) {
        var classes = new ArrayList<String>();
        others.forEach(name -> classes.add(name.substring(name.lastIndexOf('.') + 1) + ".class"));
        var problem = Problem.of(
                ProblemCode.NOT_SELF_CONTAINED,
                migrations.classOf(migration),
                migration.name(),
                Wording.list(others),
                classes.size() == 1 ? classes.get(0) : "{" + String.join(", ", classes) + "}");
        return input.options().selfContained() == SelfContainment.REQUIRED ? problem.asError() : problem;
    }
}
