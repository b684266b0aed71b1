package dev.rung.model;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Migrations do not fit together. The message has all that is wrong with them.
 *
 * @since 0.1
 */
public final class UnsoundMigrationsException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    UnsoundMigrationsException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::message).collect(Collectors.joining("\n", "\n", "")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    /**
     * Returns what is wrong.
     *
     * @return the diagnostics, in the order of the migrations; one of them at least did not pass
     */
    public List<Diagnostic> diagnostics() {
        return diagnostics == null ? List.of() : diagnostics;
    }
}
