package dev.rung.processor;

import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;

/** Shows the source behind a class, where the compiler lets anybody see it. */
interface SourceReader {

    /** Returns the text to take the checksum of; empty if there is only a class file or nothing can be seen. */
    Optional<SourceText> read(TypeElement migration);

    /** Returns what the top-level class that holds a migration refers to; empty as above. */
    Optional<SourceReferences> references(TypeElement migration);

    /** Returns what a method does that the class itself declares; empty if it does not, or as above. */
    Optional<BodyContent> body(TypeElement migration, String method);

    /**
     * Returns javac's reader; where the compiler is not javac, or hides behind a wrapper as in some IDEs, one that sees
     * nothing.
     */
    static SourceReader of(ProcessingEnvironment environment) {
        try {
            return JavacSourceReader.of(environment);
        } catch (RuntimeException | LinkageError e) { // no environment of javac's; no com.sun.source at all
            return new BlindSourceReader();
        }
    }
}
