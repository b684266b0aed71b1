package dev.rung.processor;

import dev.rung.Migration;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Finds classes and the annotation by their names. */
final class Names {

    private static final String SILENCE = "rung";

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

    /** Returns the name that identifies the class within its package: {@code V0002Orders}, {@code Shop.V3}. */
    static String withinPackage(TypeElement type) {
        return String.join(
                ".",
                nest(type).stream().map(each -> each.getSimpleName().toString()).toList());
    }

    static Optional<? extends AnnotationMirror> migrationAnnotation(Element type) {
        return annotation(type, Migration.class);
    }

    static Optional<? extends AnnotationMirror> annotation(Element element, Class<? extends Annotation> annotation) {
        return annotation(element, annotation.getName());
    }

    static Optional<? extends AnnotationMirror> annotation(Element element, String annotation) {
        return element.getAnnotationMirrors().stream()
                .filter(mirror -> mirror.getAnnotationType().asElement() instanceof TypeElement type
                        && type.getQualifiedName().contentEquals(annotation))
                .findFirst();
    }

    /** Returns the value of an element that is written down. */
    static Optional<AnnotationValue> value(AnnotationMirror annotation, String element) {
        return annotation.getElementValues().entrySet().stream()
                .filter(entry -> entry.getKey().getSimpleName().contentEquals(element))
                .findFirst()
                .map(Map.Entry::getValue);
    }

    /** Returns the names of the constants of enums in {@code value}, which is one or a list. */
    static Stream<String> constants(AnnotationValue value) {
        if (value.getValue() instanceof List<?> values) {
            return values.stream()
                    .filter(AnnotationValue.class::isInstance)
                    .map(AnnotationValue.class::cast)
                    .flatMap(Names::constants);
        }
        return value.getValue() instanceof VariableElement constant
                ? Stream.of(constant.getSimpleName().toString())
                : Stream.empty();
    }

    /** Returns whether the class, or one around it, has {@code @SuppressWarnings("rung")}. */
    static boolean isSilenced(TypeElement type) {
        return nest(type).stream()
                .map(each -> each.getAnnotation(SuppressWarnings.class))
                .anyMatch(suppressed ->
                        suppressed != null && Arrays.asList(suppressed.value()).contains(SILENCE));
    }
}
