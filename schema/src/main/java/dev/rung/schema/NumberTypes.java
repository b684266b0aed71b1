package dev.rung.schema;

import dev.rung.schema.definition.DataType;

/**
 * Types of numbers, truth values and money.
 *
 * @since 0.1
 */
public interface NumberTypes extends AnyType {

    /**
     * Whole numbers of 2 bytes.
     *
     * @return the column
     */
    default Column<Integer> smallint() {
        return of(new DataType<>("smallint"));
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
     * Exact numbers of any length.
     *
     * @return the column
     */
    default Column<Number> numeric() {
        return of(new DataType<>("numeric"));
    }

    /**
     * Whole numbers, exact.
     *
     * @param precision how many digits
     * @return the column
     */
    default Column<Number> numeric(int precision) {
        return of(new DataType<>("numeric(%d)".formatted(precision)));
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
     * Floating point numbers of 4 bytes.
     *
     * @return the column
     */
    default Column<Number> real() {
        return of(new DataType<>("real"));
    }

    /**
     * Floating point numbers of 8 bytes.
     *
     * @return the column
     */
    default Column<Number> doublePrecision() {
        return of(new DataType<>("double precision"));
    }

    /**
     * Amounts in the currency of the database.
     *
     * @return the column
     */
    default Column<Number> money() {
        return of(new DataType<>("money"));
    }

    /**
     * True or false.
     *
     * @return the column
     */
    default Column<Boolean> bool() {
        return of(new DataType<>("boolean"));
    }

    /**
     * Numbers of objects in the catalog.
     *
     * @return the column
     */
    default Column<Long> oid() {
        return of(new DataType<>("oid"));
    }
}
