package dev.rung.processor;

import dev.rung.Migration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Finds classes and the annotation by their names. */
final class Names {

    private static final String MIGRATION = Migration.class.getName();

    private Names() {}

    /** Returns the class and those around it, outermost first. */
    static List<TypeElement> nest(TypeElement type) {
        var nest = new ArrayList<TypeElement>();
        for (Element each = type; each instanceof TypeElement inNest; each = each.getEnclosingElement()) {
            nest.add(0, inNest);
        }
        return List.copyOf(nest);
    }

    static TypeElement outermost(TypeElement type) {
        return nest(type).get(0);
    }

    /** Returns the name that tells the class from the others of its package: {@code V0002Orders}, {@code Shop.V3}. */
    static String withinPackage(TypeElement type) {
        return String.join(
                ".",
                nest(type).stream().map(each -> each.getSimpleName().toString()).toList());
    }

    static Optional<? extends AnnotationMirror> migrationAnnotation(Element type) {
        return type.getAnnotationMirrors().stream()
                .filter(annotation -> annotation.getAnnotationType().asElement() instanceof TypeElement annotationType
                        && annotationType.getQualifiedName().contentEquals(MIGRATION))
                .findFirst();
    }
}
