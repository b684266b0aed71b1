package dev.rung.schema.definition;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A domain. Immutable and thread-safe.
 *
 * @param name its name
 * @param base its base type
 * @param collation its collation; empty for that of its base type
 * @param nullability whether it is nullable
 * @param defaultSql its default, in SQL; empty for none
 * @param checks its CHECK constraints
 * @since 0.1
 */
public record DomainType(
        QualifiedName name,
        DataType<?> base,
        Optional<QualifiedName> collation,
        Nullability nullability,
        Optional<String> defaultSql,
        List<DomainCheck> checks)
        implements TypeDefinition {

    /** Keeps a copy of the conditions, and rejects null. */
    public DomainType {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(collation, "collation");
        Objects.requireNonNull(nullability, "nullability");
        Objects.requireNonNull(defaultSql, "defaultSql");
        checks = List.copyOf(checks);
    }

    @Override
    public ObjectKind objectKind() {
        return ObjectKind.DOMAIN;
    }

    @Override
    public DomainType withName(QualifiedName other) {
        return new DomainType(other, base, collation, nullability, defaultSql, checks);
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.domain(this);
    }
}
