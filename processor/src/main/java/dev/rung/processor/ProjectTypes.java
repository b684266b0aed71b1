package dev.rung.processor;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds the classes of the project among what sources refer to: those that this compilation compiles, or that an earlier one
 * left in the same folder. What comes from elsewhere has versions of its own. Belongs to one package and one round, because
 * it keeps elements.
 */
final class ProjectTypes {

    private final Elements elements;
    private final Output output;
    private final MigrationPackage migrations;
    private final @Nullable ModuleElement module;
    private final Set<String> neighbours;
    private final Map<String, Optional<TypeElement>> byName = new HashMap<>();

    ProjectTypes(Elements elements, Output output, MigrationPackage migrations) {
        this.elements = elements;
        this.output = output;
        this.migrations = migrations;
        this.module = elements.getModuleOf(migrations.element());
        this.neighbours = ElementFilter.typesIn(migrations.element().getEnclosedElements()).stream()
                .map(type -> type.getSimpleName().toString())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Returns the outermost classes of the project that a source refers to. */
    Set<TypeElement> among(SourceReferences references) {
        var names = new LinkedHashSet<>(references.qualifiedNames());
        for (var simple : references.simpleNames()) {
            if (neighbours.contains(simple)) {
                names.add(qualified(migrations.name(), simple));
            }
        }
        references.imports().forEach(each -> addImported(each, references.simpleNames(), names));
        return names.stream().flatMap(name -> find(name).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static void addImported(SourceReferences.Import imported, Set<String> used, Set<String> names) {
        if (imported.target() == SourceReferences.Import.Target.MEMBER) {
            if (imported.isOnDemand() || used.contains(imported.name())) {
                names.add(imported.owner());
            }
        } else if (imported.isOnDemand()) {
            used.stream()
                    .filter(name -> Character.isUpperCase(name.charAt(0)))
                    .forEach(name -> names.add(qualified(imported.owner(), name)));
        } else if (used.contains(imported.name())) {
            names.add(qualified(imported.owner(), imported.name()));
        }
    }

    private static String qualified(String owner, String name) {
        return owner.isEmpty() ? name : owner + "." + name;
    }

    private Optional<TypeElement> find(String name) {
        return byName.computeIfAbsent(name, this::look);
    }

    private Optional<TypeElement> look(String name) {
        return Optional.ofNullable(
                        module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name))
                .map(Names::outermost)
                .filter(this::isOfProject);
    }

    private boolean isOfProject(TypeElement type) {
        return migrations.isSource(type)
                || output.hasClass(
                        elements.getPackageOf(type).getQualifiedName().toString(),
                        type.getSimpleName().toString());
    }
}
