package dev.rung.processor;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Classes with all those within them. Belongs to one round. */
record RoundTypes(List<TypeElement> types) {

    static RoundTypes of(Collection<? extends Element> outermost) {
        var types = new ArrayList<>(ElementFilter.typesIn(List.copyOf(outermost)));
        for (int i = 0; i < types.size(); i++) {
            types.addAll(ElementFilter.typesIn(types.get(i).getEnclosedElements()));
        }
        return new RoundTypes(List.copyOf(types));
    }

    /** Returns the migration in a top-level class; one for all in its file: they share its text and checksum. */
    static Optional<TypeElement> migrationIn(TypeElement outermost) {
        return of(List.of(outermost)).annotated().types().stream().findFirst();
    }

    Map<PackageElement, List<TypeElement>> byPackage(Elements elements) {
        return types.stream()
                .collect(Collectors.groupingBy(elements::getPackageOf, LinkedHashMap::new, Collectors.toList()));
    }

    /** Returns those whose source is compiled: Gradle shows unchanged classes as class files. */
    RoundTypes compiled(SourceReader reader) {
        return new RoundTypes(types.stream().filter(reader::isCompiled).toList());
    }

    RoundTypes annotated() {
        return new RoundTypes(types.stream()
                .filter(type -> Names.migrationAnnotation(type).isPresent())
                .toList());
    }
}
