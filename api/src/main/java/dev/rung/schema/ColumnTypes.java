package dev.rung.schema;

import dev.rung.schema.definition.DataType;
import dev.rung.schema.definition.EnumType;

/**
 * A column that has a name, and no type yet. Belongs to one call of a migration.
 *
 * @since 0.1
 */
@FunctionalInterface
public interface ColumnTypes {

    /**
     * Gives it a type.
     *
     * @param type the type
     * @param <T> what its values are in Java
     * @return the column
     */
    <T> Column<T> of(DataType<T> type);

    /**
     * Labels of an enum.
     *
     * @param type the enum
     * @return the column
     */
    default Column<String> of(EnumType type) {
        return of(type.dataType());
    }

    /**
     * Whole numbers of 4 bytes.
     *
     * @return the column
     */
    default Column<Integer> integer() {
        return of(new DataType<>("integer"));
    }

    /**
     * Whole numbers of 8 bytes.
     *
     * @return the column
     */
    default Column<Long> bigint() {
        return of(new DataType<>("bigint"));
    }

    /**
     * Exact numbers.
     *
     * @param precision how many digits in all
     * @param scale how many of them after the point
     * @return the column
     */
    default Column<Number> numeric(int precision, int scale) {
        return of(new DataType<>("numeric(%d, %d)".formatted(precision, scale)));
    }

    /**
     * Texts of any length.
     *
     * @return the column
     */
    default Column<String> text() {
        return of(new DataType<>("text"));
    }
}
