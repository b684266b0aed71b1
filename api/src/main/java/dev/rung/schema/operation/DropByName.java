package dev.rung.schema.operation;

import dev.rung.schema.definition.QualifiedName;

/**
 * Drops an object of which no more than the name is known.
 *
 * @param kind what it is
 * @param name its name
 * @param presence whether it has to be there
 * @param dependents what becomes of the objects that need it
 * @since 0.1
 */
public record DropByName(Kind kind, QualifiedName name, Presence presence, Dependents dependents)
        implements RemovalOperation {

    @Override
    public Traits traits() {
        return Traits.of(TableLock.ACCESS_EXCLUSIVE, TableWork.NONE);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.dropByName(this);
    }

    /** What kind of object. */
    public enum Kind {
        /** A table. */
        TABLE,
        /** An index. */
        INDEX,
        /** A view. */
        VIEW,
        /** A materialized view. */
        MATERIALIZED_VIEW,
        /** A sequence. */
        SEQUENCE,
        /** An enum, a composite or a range type. */
        TYPE,
        /** A domain. */
        DOMAIN,
        /** A schema. */
        SCHEMA,
        /** An extension. */
        EXTENSION
    }

    /** Whether the object has to be there. */
    public enum Presence {
        /** It is an error if it is not. */
        REQUIRED,
        /** It may be missing. */
        IF_PRESENT
    }

    /** What becomes of objects that need it. */
    public enum Dependents {
        /** It stays if there are any. */
        RESTRICT,
        /** They go too. */
        CASCADE
    }
}
