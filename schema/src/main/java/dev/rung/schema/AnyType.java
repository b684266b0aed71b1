package dev.rung.schema;

import dev.rung.schema.definition.DataType;
import dev.rung.schema.definition.EnumType;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.sql.SqlPart;

/**
 * The choice of a type: by its method, or by its name.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface AnyType {

    /**
     * Sets the type.
     *
     * @param type the type
     * @param <T> what its values are in Java
     * @return the column
     */
    <T> Column<T> of(DataType<T> type);

    /**
     * Sets the type to an enum.
     *
     * @param type the enum, as {@code createEnum} returned it
     * @return the column, whose values are labels of the enum
     */
    default Column<String> of(EnumType type) {
        return of(type.dataType());
    }

    /**
     * Sets the type by its name: an enum, a domain, a composite type, or one of an extension.
     *
     * @param type its name, such as {@code order_status} or {@code billing.order_status}; not SQL
     * @return the column, whose values are texts
     */
    default Column<String> of(String type) {
        return of(DataType.named(QualifiedName.of(type)));
    }

    /**
     * Sets a type that has no method here, in SQL.
     *
     * @param sql the type, such as {@code interval year to month} or {@code geometry(point, 4326)}
     * @return the column, whose values are texts
     */
    default Column<String> ofSql(@SqlPart(prefix = "select null::") String sql) {
        return of(new DataType<>(sql));
    }
}
