package dev.rung.schema;

import dev.rung.schema.definition.DataType;

/**
 * Types of ranges. Their values are texts, such as {@code [1,10)}.
 *
 * @since 0.1
 */
public interface RangeTypes extends AnyType {

    /**
     * Ranges of {@code integer}.
     *
     * @return the column
     */
    default Column<String> int4range() {
        return of(new DataType<>("int4range"));
    }

    /**
     * Ranges of {@code bigint}.
     *
     * @return the column
     */
    default Column<String> int8range() {
        return of(new DataType<>("int8range"));
    }

    /**
     * Ranges of {@code numeric}.
     *
     * @return the column
     */
    default Column<String> numrange() {
        return of(new DataType<>("numrange"));
    }

    /**
     * Ranges of {@code timestamp}.
     *
     * @return the column
     */
    default Column<String> tsrange() {
        return of(new DataType<>("tsrange"));
    }

    /**
     * Ranges of {@code timestamptz}.
     *
     * @return the column
     */
    default Column<String> tstzrange() {
        return of(new DataType<>("tstzrange"));
    }

    /**
     * Ranges of {@code date}.
     *
     * @return the column
     */
    default Column<String> daterange() {
        return of(new DataType<>("daterange"));
    }

    /**
     * Several ranges of {@code integer}.
     *
     * @return the column
     */
    default Column<String> int4multirange() {
        return of(new DataType<>("int4multirange"));
    }

    /**
     * Several ranges of {@code bigint}.
     *
     * @return the column
     */
    default Column<String> int8multirange() {
        return of(new DataType<>("int8multirange"));
    }

    /**
     * Several ranges of {@code numeric}.
     *
     * @return the column
     */
    default Column<String> nummultirange() {
        return of(new DataType<>("nummultirange"));
    }

    /**
     * Several ranges of {@code timestamp}.
     *
     * @return the column
     */
    default Column<String> tsmultirange() {
        return of(new DataType<>("tsmultirange"));
    }

    /**
     * Several ranges of {@code timestamptz}.
     *
     * @return the column
     */
    default Column<String> tstzmultirange() {
        return of(new DataType<>("tstzmultirange"));
    }

    /**
     * Several ranges of {@code date}.
     *
     * @return the column
     */
    default Column<String> datemultirange() {
        return of(new DataType<>("datemultirange"));
    }
}
