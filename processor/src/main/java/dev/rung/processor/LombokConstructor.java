package dev.rung.processor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/**
 * A constructor that Lombok writes into a class, as far as a catalog needs it. Lombok shows it to no other processor in
 * the round in which migrations are checked, so it is inferred from the annotations.
 */
record LombokConstructor(Parameters parameters, Set<Modifier> modifiers) {

    enum Parameters {
        NONE,
        SOME
    }

    /** What ends up among the parameters. */
    private enum Fields {
        NONE {
            @Override
            boolean take(VariableElement field, SourceReader reader) {
                return false;
            }
        },
        REQUIRED {
            @Override
            boolean take(VariableElement field, SourceReader reader) {
                return (isFinal(field) || isNonNull(field)) && !reader.isInitialized(field);
            }
        },
        ALL {
            @Override
            boolean take(VariableElement field, SourceReader reader) {
                return !(isFinal(field) && reader.isInitialized(field));
            }
        };

        abstract boolean take(VariableElement field, SourceReader reader);

        private static boolean isFinal(VariableElement field) {
            return field.getModifiers().contains(Modifier.FINAL);
        }

        private static boolean isNonNull(VariableElement field) {
            return field.getAnnotationMirrors().stream()
                    .anyMatch(annotation -> annotation
                            .getAnnotationType()
                            .asElement()
                            .getSimpleName()
                            .contentEquals("NonNull"));
        }
    }

    /** Returns none where Lombok writes none. */
    static List<LombokConstructor> allOf(TypeElement type, RuleInput input) {
        var reader = input.reader();
        var asked = Stream.of(
                        of("NoArgsConstructor", Fields.NONE, type, reader),
                        of("RequiredArgsConstructor", Fields.REQUIRED, type, reader),
                        of("AllArgsConstructor", Fields.ALL, type, reader))
                .flatMap(Optional::stream)
                .toList();
        boolean written = ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .anyMatch(constructor -> ParameterlessConstructor.isWritten(constructor, input.elements()));
        if (written || !asked.isEmpty()) { // what comes along with more than a constructor steps back behind any other
            return asked;
        }
        return Stream.of(
                        of("Data", Fields.REQUIRED, type, reader),
                        of("Value", Fields.ALL, type, reader),
                        of("Builder", Fields.ALL, type, reader))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<LombokConstructor> of(
            String annotation, Fields fields, TypeElement type, SourceReader reader) {
        return Names.annotation(type, "lombok." + annotation)
                .filter(mirror -> !access(mirror).equals("NONE"))
                .map(mirror -> new LombokConstructor(parameters(type, fields, reader), modifiers(mirror)));
    }

    private static Parameters parameters(TypeElement type, Fields fields, SourceReader reader) {
        return ElementFilter.fieldsIn(type.getEnclosedElements()).stream()
                        .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
                        .filter(field -> !field.getSimpleName().toString().startsWith("$"))
                        .anyMatch(field -> fields.take(field, reader))
                ? Parameters.SOME
                : Parameters.NONE;
    }

    /** Behind a factory method the constructor is private. */
    private static Set<Modifier> modifiers(AnnotationMirror annotation) {
        boolean hasFactory = Stream.of("staticName", "staticConstructor")
                .flatMap(name -> Names.value(annotation, name).stream())
                .anyMatch(name -> !String.valueOf(name.getValue()).isEmpty());
        return hasFactory || access(annotation).equals("PRIVATE") ? Set.of(Modifier.PRIVATE) : Set.of();
    }

    private static String access(AnnotationMirror annotation) {
        return Names.value(annotation, "access")
                .flatMap(value ->
                        value.getValue() instanceof Element constant ? Optional.of(constant) : Optional.empty())
                .map(constant -> constant.getSimpleName().toString())
                .orElse("PUBLIC");
    }
}
