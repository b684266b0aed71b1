package dev.rung.processor;

import dev.rung.Uses;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/** What {@code @Uses} allows, by the names of outermost classes. */
final class AllowedUses {

    private AllowedUses() {}

    /** Returns what is allowed on any of {@code elements}. */
    static Set<String> on(List<? extends Element> elements) {
        var allowed = new HashSet<String>();
        elements.stream()
                .flatMap(element -> Names.annotation(element, Uses.class).stream())
                .filter(AllowedUses::hasReason)
                .flatMap(AllowedUses::types)
                .map(type -> Names.outermost(type).getQualifiedName().toString())
                .forEach(allowed::add);
        return allowed;
    }

    private static boolean hasReason(AnnotationMirror uses) {
        return Names.value(uses, "reason")
                .filter(value -> value.getValue() instanceof String reason && !reason.isBlank())
                .isPresent();
    }

    private static Stream<TypeElement> types(AnnotationMirror uses) {
        return Names.value(uses, "value").map(AnnotationValue::getValue).stream()
                .flatMap(value -> value instanceof List<?> values ? values.stream() : Stream.of(value))
                .map(value -> value instanceof AnnotationValue single ? single.getValue() : value)
                .flatMap(value ->
                        value instanceof DeclaredType declared && declared.asElement() instanceof TypeElement type
                                ? Stream.of(type)
                                : Stream.empty());
    }
}
