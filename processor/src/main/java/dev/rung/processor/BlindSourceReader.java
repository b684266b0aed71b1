package dev.rung.processor;

import java.util.Optional;
import javax.lang.model.element.TypeElement;

/** Sees nothing, where the compiler shows nothing. */
final class BlindSourceReader implements SourceReader {

    @Override
    public Optional<SourceText> read(TypeElement migration) {
        return Optional.empty();
    }

    @Override
    public Optional<SourceReferences> references(TypeElement migration) {
        return Optional.empty();
    }

    @Override
    public Optional<BodyContent> body(TypeElement migration, String method) {
        return Optional.empty();
    }
}
