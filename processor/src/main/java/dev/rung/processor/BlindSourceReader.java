package dev.rung.processor;

import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.lang.model.element.TypeElement;

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
    public void whenAnalyzed(Consumer<TypeElement> listener) {}

    @Override
    public Set<TypeElement> references(TypeElement analyzed) {
        return Set.of();
    }
}
