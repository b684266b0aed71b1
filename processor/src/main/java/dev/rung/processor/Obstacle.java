package dev.rung.processor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Why the catalog could not make an object of a class. The first that applies is the one to tell. */
@SuppressWarnings("ImmutableEnumChecker") // the conditions keep nothing
enum Obstacle {
    ANNOTATION_TYPE("it is an annotation type", "make it a class", is(ElementKind.ANNOTATION_TYPE)),
    INTERFACE("it is an interface", "make it a class", is(ElementKind.INTERFACE)),
    ENUM("it is an enum", "make it a class", is(ElementKind.ENUM)),
    RECORD_WITH_COMPONENTS(
            "it is a record with components",
            "take the components away, or make it a class; a migration is made from nothing",
            type -> !type.getRecordComponents().isEmpty()),
    INNER(
            "it is an inner class",
            "declare it static, or move it out",
            type -> nestedWithin(type).anyMatch(each -> !each.getModifiers().contains(Modifier.STATIC))),
    ABSTRACT(
            "it is abstract",
            "take abstract away, or put @Migration on a class that extends it",
            type -> type.getModifiers().contains(Modifier.ABSTRACT)),
    PRIVATE(
            "it is private, or within a private class",
            "take private away; package-private is enough",
            type -> nestedWithin(type).anyMatch(each -> each.getModifiers().contains(Modifier.PRIVATE))),
    NO_CONSTRUCTOR(
            "it has no constructor without parameters",
            "add one; package-private is enough",
            type -> constructor(type).isEmpty()),
    PRIVATE_CONSTRUCTOR(
            "its constructor is private",
            "take private away; package-private is enough",
            type -> constructor(type)
                    .filter(constructor -> constructor.getModifiers().contains(Modifier.PRIVATE))
                    .isPresent()),
    THROWING_CONSTRUCTOR(
            "its constructor declares a checked exception",
            "move what may fail into up()",
            type -> constructor(type).stream()
                    .flatMap(constructor -> constructor.getThrownTypes().stream())
                    .anyMatch(Supertypes::isChecked));

    private final String reason;
    private final String fix;
    private final Predicate<TypeElement> applies;

    Obstacle(String reason, String fix, Predicate<TypeElement> applies) {
        this.reason = reason;
        this.fix = fix;
        this.applies = applies;
    }

    static Optional<Obstacle> of(TypeElement type) {
        return Arrays.stream(values())
                .filter(obstacle -> obstacle.applies.test(type))
                .findFirst();
    }

    String reason() {
        return reason;
    }

    String fix() {
        return fix;
    }

    private static Predicate<TypeElement> is(ElementKind kind) {
        return type -> type.getKind() == kind;
    }

    private static Stream<TypeElement> nestedWithin(TypeElement type) {
        List<TypeElement> nest = Names.nest(type);
        return nest.subList(1, nest.size()).stream();
    }

    private static Optional<ExecutableElement> constructor(Element type) {
        return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
                .filter(constructor -> constructor.getParameters().isEmpty())
                .findFirst();
    }
}
