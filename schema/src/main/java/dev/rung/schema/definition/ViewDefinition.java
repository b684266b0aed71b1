package dev.rung.schema.definition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A view with all that is created with it. Immutable and thread-safe.
 *
 * @param kind whether it is materialized
 * @param name its name
 * @param query its query
 * @param options its options, in SQL, such as {@code security_barrier}
 * @param indexes its indexes; a plain view has none
 * @param grants the privileges on it
 * @param comment its comment; empty for none
 * @since 0.1
 */
public record ViewDefinition(
        ViewKind kind,
        QualifiedName name,
        String query,
        List<String> options,
        List<IndexDefinition> indexes,
        List<Grants> grants,
        Optional<String> comment) {

    public ViewDefinition {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(query, "query");
        options = List.copyOf(options);
        indexes = List.copyOf(indexes);
        grants = List.copyOf(grants);
        Objects.requireNonNull(comment, "comment");
    }

    /**
     * Returns a reference to this view.
     *
     * @return the reference, of a materialized view where it is one
     */
    public ObjectReference reference() {
        return ObjectReference.object(
                switch (kind) {
                    case PLAIN -> ObjectKind.VIEW;
                    case MATERIALIZED -> ObjectKind.MATERIALIZED_VIEW;
                },
                name);
    }
}
