package dev.rung.model;

import dev.rung.AcceptRisk;
import dev.rung.AutoReversible;
import dev.rung.schema.ReversibleSchema;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The codes of warnings that a migration accepts with a reason. */
record AcceptedRisks(Set<String> codes) {

    AcceptedRisks {
        codes = Set.copyOf(codes);
    }

    static AcceptedRisks of(AutoReversible migration) {
        return new AcceptedRisks(elements(migration.getClass())
                .flatMap(element -> Arrays.stream(element.getAnnotationsByType(AcceptRisk.class)))
                .filter(accepted -> !accepted.reason().isBlank())
                .map(AcceptRisk::rule)
                .collect(Collectors.toSet()));
    }

    private static Stream<AnnotatedElement> elements(Class<?> type) {
        try {
            return Stream.of(type, type.getMethod("change", ReversibleSchema.class));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a method of an interface is public", e);
        }
    }

    boolean has(DiagnosticCode code) {
        return codes.contains(code.code());
    }
}
