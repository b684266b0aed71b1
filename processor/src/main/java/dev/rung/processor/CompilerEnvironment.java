package dev.rung.processor;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;

/**
 * The environment of the compiler within one that a build tool puts around it. Gradle does, to learn which file comes from
 * which class, and javac's trees take none but javac's own.
 */
final class CompilerEnvironment {

    private CompilerEnvironment() {}

    /** Returns the innermost environment; the same one if nothing is around it, or if what is around does not show it. */
    static ProcessingEnvironment within(ProcessingEnvironment environment) {
        var current = environment;
        for (var inner = wrapped(current); inner.isPresent(); inner = wrapped(current)) {
            current = inner.get();
        }
        return current;
    }

    /** Returns whether a build tool keeps account of what is generated, and deletes it when its origin changes. */
    static boolean isWatched(ProcessingEnvironment environment) {
        return wrapped(environment).isPresent();
    }

    private static Optional<ProcessingEnvironment> wrapped(ProcessingEnvironment environment) {
        return Arrays.stream(environment.getClass().getDeclaredFields())
                .filter(field -> field.getType().equals(ProcessingEnvironment.class))
                .findFirst()
                .flatMap(field -> valueOf(field, environment));
    }

    private static Optional<ProcessingEnvironment> valueOf(Field field, ProcessingEnvironment environment) {
        try {
            field.setAccessible(true);
            return Optional.ofNullable((ProcessingEnvironment) field.get(environment));
        } catch (ReflectiveOperationException | RuntimeException e) { // closed to us: then it stays what it is
            return Optional.empty();
        }
    }
}
