package dev.rung.schema.definition;

import java.util.Objects;
import java.util.Optional;

/**
 * A function, procedure or aggregate. Immutable and thread-safe.
 *
 * @param kind which of them
 * @param signature its name and arguments
 * @param sql what follows the arguments
 * @since 0.1
 */
public record RoutineDefinition(RoutineKind kind, Signature signature, String sql) {

    public RoutineDefinition {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(signature, "signature");
        Objects.requireNonNull(sql, "sql");
    }

    /**
     * Returns a reference to this routine.
     *
     * @return the reference, with the arguments
     */
    public ObjectReference reference() {
        var object = switch (kind) {
            case FUNCTION -> ObjectKind.FUNCTION;
            case PROCEDURE -> ObjectKind.PROCEDURE;
            case AGGREGATE -> ObjectKind.AGGREGATE;
        };
        return new ObjectReference(object, signature.name(), Optional.empty(), Optional.of(signature.arguments()));
    }
}
