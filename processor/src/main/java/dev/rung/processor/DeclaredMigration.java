package dev.rung.processor;

import dev.rung.Migration.Direction;
import dev.rung.catalog.TransactionMode;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.TypeElement;

/** A class with {@code @Migration} as its author wrote it, not yet checked. Belongs to one round. */
record DeclaredMigration(
        TypeElement type, AnnotationMirror annotation, AnnotationValue versionValue, AnnotationValue descriptionValue) {

    static final String TRANSACTIONAL = "transactional";

    static final String OUTSIDE_TRANSACTION = "outsideTransaction";

    /**
     * Returns the annotation's values; empty if one is missing or not a constant. The compiler
     * reports that itself, unless another processor mends it.
     */
    static Optional<DeclaredMigration> of(TypeElement type, AnnotationMirror annotation) {
        var version = Names.value(annotation, "version").filter(value -> value.getValue() instanceof Number);
        var description = Names.value(annotation, "description").filter(value -> value.getValue() instanceof String);
        return version.isPresent() && description.isPresent()
                ? Optional.of(new DeclaredMigration(type, annotation, version.get(), description.get()))
                : Optional.empty();
    }

    long version() {
        return ((Number) versionValue.getValue()).longValue();
    }

    String description() {
        return (String) descriptionValue.getValue();
    }

    TransactionMode transactionMode(Direction direction) {
        return isTransactional().equals(Optional.of(false))
                        || outsideTransaction().contains(direction.name())
                ? TransactionMode.NON_TRANSACTIONAL
                : TransactionMode.TRANSACTIONAL;
    }

    /** Returns what is written as {@code transactional}; empty where nothing is. */
    Optional<Boolean> isTransactional() {
        return Names.value(annotation, TRANSACTIONAL)
                .map(AnnotationValue::getValue)
                .filter(Boolean.class::isInstance)
                .map(Boolean.class::cast);
    }

    /** Returns the names of the directions that are written as {@code outsideTransaction}, in their order. */
    List<String> outsideTransaction() {
        return Names.value(annotation, OUTSIDE_TRANSACTION).stream()
                .flatMap(Names::constants)
                .toList();
    }

    String name() {
        return Names.withinPackage(type);
    }
}
