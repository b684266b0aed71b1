package dev.rung.processor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Sees nothing, where the compiler shows nothing. */
final class BlindSourceReader implements SourceReader {

    @Override
    public boolean isCompiled(TypeElement type) {
        return true; // what may have changed is never taken for what did not
    }

    @Override
    public Optional<SourceText> read(TypeElement migration) {
        return Optional.empty();
    }

    @Override
    public Optional<BodyContent> body(TypeElement migration, String method) {
        return Optional.empty();
    }

    @Override
    public Optional<String> literal(TypeElement type, AnnotationMirror annotation, String element) {
        return Optional.empty();
    }

    @Override
    public boolean isInitialized(VariableElement field) {
        return false;
    }

    @Override
    public List<SourceCall> calls(ExecutableElement method, Name parameter) {
        return List.of();
    }

    @Override
    public void whenAnalyzed(Consumer<TypeElement> listener) {}

    @Override
    public Set<TypeElement> references(TypeElement analyzed) {
        return Set.of();
    }
}
