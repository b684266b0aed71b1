package dev.rung.model;

import dev.rung.schema.definition.QualifiedName;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What a model is not sure of, because a migration does it in code or in SQL of its own. Immutable and thread-safe.
 *
 * @param world whether there may be objects that no operation created
 * @param objects those that may have been changed or dropped; each with its schema
 * @param texts the SQL that may have created objects whose names it contains, in lower case
 * @since 0.1
 */
public record Uncertainty(World world, Set<QualifiedName> objects, List<String> texts) {

    /** No uncertainty at all. */
    public static final Uncertainty NONE = new Uncertainty(World.CLOSED, Set.of(), List.of());

    public Uncertainty {
        Objects.requireNonNull(world, "world");
        objects = Set.copyOf(objects);
        texts = List.copyOf(texts);
    }

    /**
     * Whether a model has seen all that there is.
     *
     * @since 0.1
     */
    public enum World {
        /** The model is complete. */
        CLOSED,
        /** There may be more than the model has. */
        OPEN
    }
}
