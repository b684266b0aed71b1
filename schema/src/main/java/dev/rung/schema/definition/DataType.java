package dev.rung.schema.definition;

import dev.rung.schema.internal.sql.Quoting;
import java.util.Objects;

/**
 * The type of a column, domain or sequence, as SQL writes it. Immutable and thread-safe.
 *
 * @param sql the type in SQL, such as {@code numeric(12, 2)}
 * @param <T> what its values are in Java, for defaults that the compiler checks
 * @since 0.1
 */
@SuppressWarnings("UnusedTypeParameter") // it is for the compiler of migrations
public record DataType<T>(String sql) {

    public DataType {
        if (Objects.requireNonNull(sql, "type").isBlank()) {
            throw new IllegalArgumentException("a type is empty: write it as SQL does, such as bigint");
        }
    }

    /**
     * Returns the type of a name, which need not be one of PostgreSQL's own.
     *
     * @param name the name
     * @param <T> what its values are in Java
     * @return the type
     */
    public static <T> DataType<T> named(QualifiedName name) {
        return new DataType<>(Quoting.qualified(
                name.schema().map(Identifier::value), name.name().value()));
    }
}
