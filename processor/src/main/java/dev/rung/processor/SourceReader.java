package dev.rung.processor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Shows the source behind a class, where the compiler lets anybody see it. */
interface SourceReader {

    /** Returns whether the source of a class is compiled now, as far as it is known: a round may show class files too. */
    boolean isCompiled(TypeElement type);

    /** Returns the text to take the checksum of; empty if there is only a class file or nothing can be seen. */
    Optional<SourceText> read(TypeElement migration);

    /** Returns what a method does that the class itself declares; empty if it does not, or as above. */
    Optional<BodyContent> body(TypeElement migration, String method);

    /** Returns how the value of an element is written, if it is a literal; empty as above. */
    Optional<String> literal(TypeElement type, AnnotationMirror annotation, String element);

    /** Returns whether a field that the class itself declares gets a value where it is declared; {@code false} as above. */
    boolean isInitialized(VariableElement field);

    /** Returns the calls that a method of the class makes on its parameter of a name, in their order; none as above. */
    List<SourceCall> calls(ExecutableElement method, Name parameter);

    /**
     * Hands {@code listener} each top-level class after the rounds, when the compiler has resolved all its names.
     * Where the compiler does not say, never.
     */
    void whenAnalyzed(Consumer<TypeElement> listener);

    /** Returns the outermost classes that an analyzed class refers to, its own among them. */
    Set<TypeElement> references(TypeElement analyzed);

    /**
     * Returns javac's reader; where the compiler is not javac, or hides behind a wrapper as in some IDEs, one that sees
     * nothing.
     */
    static SourceReader of(ProcessingEnvironment environment) {
        try {
            return JavacSourceReader.of(CompilerEnvironment.within(environment));
        } catch (RuntimeException | LinkageError e) { // no environment of javac's; no com.sun.source at all
            return new BlindSourceReader();
        }
    }
}
