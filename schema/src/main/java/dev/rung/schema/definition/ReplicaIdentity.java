package dev.rung.schema.definition;

import java.util.Objects;
import java.util.Optional;

/**
 * The replica identity of a table, by which subscribers find a row that is updated or deleted. Immutable and thread-safe.
 *
 * @param kind by what
 * @param index the index where it is one
 * @since 0.1
 */
public record ReplicaIdentity(Kind kind, Optional<Identifier> index) {

    /** By the primary key. */
    public static final ReplicaIdentity PRIMARY_KEY = new ReplicaIdentity(Kind.DEFAULT, Optional.empty());
    /** By all columns. */
    public static final ReplicaIdentity ALL_COLUMNS = new ReplicaIdentity(Kind.FULL, Optional.empty());
    /** By nothing: rows can be inserted only. */
    public static final ReplicaIdentity NOTHING = new ReplicaIdentity(Kind.NOTHING, Optional.empty());

    /**
     * Checks that the index is named where there is one.
     *
     * @throws IllegalArgumentException if it is not, or another kind has one
     */
    public ReplicaIdentity {
        Objects.requireNonNull(kind, "kind");
        if (index.isPresent() != (kind == Kind.INDEX)) {
            throw new IllegalArgumentException("a replica identity names an index where it is one, and else none");
        }
    }

    /**
     * Returns the identity that is an index.
     *
     * @param index a unique index over columns that take no null
     * @return the identity
     */
    public static ReplicaIdentity index(String index) {
        return new ReplicaIdentity(Kind.INDEX, Optional.of(new Identifier(index)));
    }

    /** The kinds that PostgreSQL has. */
    public enum Kind {
        /** The primary key. */
        DEFAULT,
        /** All columns. */
        FULL,
        /** Nothing. */
        NOTHING,
        /** An index. */
        INDEX
    }
}
