package dev.rung.processor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Why the catalog could not instantiate a class. The first that applies is reported. */
@SuppressWarnings("ImmutableEnumChecker") // the conditions keep nothing
enum Obstacle {
    ANNOTATION_TYPE("it is an annotation type", "make it a class", is(ElementKind.ANNOTATION_TYPE)),
    INTERFACE("it is an interface", "make it a class", is(ElementKind.INTERFACE)),
    ENUM("it is an enum", "make it a class", is(ElementKind.ENUM)),
    RECORD_WITH_COMPONENTS(
            "it is a record with components",
            "remove the components, or declare a class; a migration is created without arguments",
            (type, input) -> !type.getRecordComponents().isEmpty()),
    INNER(
            "it is an inner class",
            "declare it static, or move it out",
            (type, input) ->
                    nestedWithin(type).anyMatch(each -> !each.getModifiers().contains(Modifier.STATIC))),
    ABSTRACT(
            "it is abstract",
            "take abstract away, or put @Migration on a class that extends it",
            (type, input) -> type.getModifiers().contains(Modifier.ABSTRACT)),
    PRIVATE(
            "it is private, or within a private class",
            "take private away; package-private is enough",
            (type, input) ->
                    nestedWithin(type).anyMatch(each -> each.getModifiers().contains(Modifier.PRIVATE))),
    NO_CONSTRUCTOR(
            "it has no constructor without parameters",
            "add one; package-private is enough",
            (type, input) -> ParameterlessConstructor.of(type, input).isEmpty()),
    PRIVATE_CONSTRUCTOR(
            "its constructor is private",
            "take private away; package-private is enough",
            (type, input) -> ParameterlessConstructor.of(type, input)
                    .filter(constructor -> constructor.modifiers().contains(Modifier.PRIVATE))
                    .isPresent()),
    THROWING_CONSTRUCTOR(
            "its constructor declares a checked exception",
            "move what may fail into up()",
            (type, input) -> ParameterlessConstructor.of(type, input).stream()
                    .flatMap(constructor -> constructor.thrownTypes().stream())
                    .anyMatch(Supertypes::isChecked));

    private final String reason;
    private final String fix;
    private final BiPredicate<TypeElement, RuleInput> applies;

    Obstacle(String reason, String fix, BiPredicate<TypeElement, RuleInput> applies) {
        this.reason = reason;
        this.fix = fix;
        this.applies = applies;
    }

    static Optional<Obstacle> of(TypeElement type, RuleInput input) {
        return Arrays.stream(values())
                .filter(obstacle -> obstacle.applies.test(type, input))
                .findFirst();
    }

    String reason() {
        return reason;
    }

    String fix() {
        return fix;
    }

    private static BiPredicate<TypeElement, RuleInput> is(ElementKind kind) {
        return (type, input) -> type.getKind() == kind;
    }

    private static Stream<TypeElement> nestedWithin(TypeElement type) {
        List<TypeElement> nest = Names.nest(type);
        return nest.subList(1, nest.size()).stream();
    }
}
