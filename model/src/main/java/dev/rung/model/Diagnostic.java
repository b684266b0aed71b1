package dev.rung.model;

import dev.rung.catalog.CatalogEntry;
import java.util.Objects;
import java.util.Optional;

/**
 * What is wrong with a migration, found without a database. Immutable and thread-safe.
 *
 * @param code what it is
 * @param migration the migration
 * @param operation the operation, such as {@code AddColumn}; empty where it is none in particular
 * @param place the line of the migration that declares it; empty where the class has no line numbers
 * @param text what is wrong in the user's names, as a clause
 * @param fix what to do now
 * @since 0.1
 */
public record Diagnostic(
        DiagnosticCode code,
        CatalogEntry migration,
        Optional<String> operation,
        Optional<StackTraceElement> place,
        String text,
        String fix) {

    public Diagnostic {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(migration, "migration");
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(fix, "fix");
    }

    /**
     * Returns whether the build should fail for it.
     *
     * @return whether it is more than a warning
     */
    public boolean isError() {
        return code.severity() == DiagnosticCode.Severity.ERROR;
    }

    /**
     * Returns the whole text: what is wrong, where, and what to do; of a warning also how to accept it.
     *
     * @return four or five lines, without a line feed at the end
     */
    public String message() {
        return """
                [%s] Version %d "%s": %s
                    At       : %s
                    Fix      : %s%s
                    Docs     : docs/errors.md, %s""".formatted(
                code.code(), migration.version(), migration.description(), text, at(), fix, acceptance(), code.code());
    }

    private String acceptance() {
        return isError()
                ? ""
                : "\n    Accept   : @AcceptRisk(rule = \"%s\", reason = \"...\") on the class or its change(...)"
                        .formatted(code.code());
    }

    private String at() {
        var where = place.map(line -> "%s.%s(%s:%d)"
                        .formatted(line.getClassName(), line.getMethodName(), line.getFileName(), line.getLineNumber()))
                .orElse(migration.className());
        return where + operation.map(", "::concat).orElse("");
    }

    @Override
    public String toString() {
        return message();
    }
}
