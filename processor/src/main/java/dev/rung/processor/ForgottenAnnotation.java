package dev.rung.processor;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** A class that could run as a migration has the annotation, without which it is never found. */
final class ForgottenAnnotation {

    private ForgottenAnnotation() {}

    static Stream<Problem> check(List<TypeElement> types) {
        return types.stream().filter(ForgottenAnnotation::couldRun).flatMap(ForgottenAnnotation::check);
    }

    private static Stream<Problem> check(TypeElement type) {
        var kinds = Supertypes.of(type).kinds();
        return kinds.isEmpty()
                ? Stream.empty()
                : Stream.of(Problem.of(
                        ProblemCode.NOT_ANNOTATED,
                        Location.on(type),
                        Names.withinPackage(type),
                        Wording.list(kinds.stream()
                                .map(kind -> kind.type().getSimpleName())
                                .toList())));
    }

    private static boolean couldRun(TypeElement type) {
        return type.getKind().isClass()
                && !type.getModifiers().contains(Modifier.ABSTRACT)
                && Names.migrationAnnotation(type).isEmpty()
                && !Names.isSilenced(type);
    }
}
