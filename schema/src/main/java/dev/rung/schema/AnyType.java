package dev.rung.schema;

import dev.rung.schema.definition.DataType;
import dev.rung.schema.definition.EnumType;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.sql.SqlPart;

/**
 * Where a type is to be chosen: by its method, or by its name.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface AnyType {

    /**
     * Takes a type.
     *
     * @param type the type
     * @param <T> what its values are in Java
     * @return the column
     */
    <T> Column<T> of(DataType<T> type);

    /**
     * Takes an enum.
     *
     * @param type the enum, as {@code createEnum} returned it
     * @return the column, whose values are labels of the enum
     */
    default Column<String> of(EnumType type) {
        return of(type.dataType());
    }

    /**
     * Takes a type by its name: an enum, a domain, a composite type, or one of an extension.
     *
     * @param type its name, such as {@code order_status} or {@code billing.order_status}; not SQL
     * @return the column, whose values are texts
     */
    default Column<String> of(String type) {
        return of(DataType.named(QualifiedName.of(type)));
    }

    /**
     * Takes a type that has no method here, as SQL writes it.
     *
     * @param sql the type, such as {@code interval year to month} or {@code geometry(point, 4326)}
     * @return the column, whose values are texts
     */
    default Column<String> ofSql(@SqlPart(prefix = "select null::") String sql) {
        return of(new DataType<>(sql));
    }
}
