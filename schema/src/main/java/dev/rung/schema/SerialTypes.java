package dev.rung.schema;

import dev.rung.schema.definition.DataType;

/**
 * Serial types: a NOT NULL integer whose default is the next value of a sequence that the column owns, as {@code serial}
 * creates it. For new columns {@code identity()} does the same and is standard SQL; these are for schemas that have serial
 * columns already.
 *
 * @since 0.1
 */
public interface SerialTypes extends AnyType {

    /**
     * Whole numbers of 4 bytes from a sequence: {@code t.column("id").serial().primaryKey()}.
     *
     * @return the column
     */
    default Column<Integer> serial() {
        return of(new DataType<Integer>("integer")).fromSequence();
    }

    /**
     * Whole numbers of 8 bytes from a sequence: {@code t.column("id").bigserial().primaryKey()}.
     *
     * @return the column
     */
    default Column<Long> bigserial() {
        return of(new DataType<Long>("bigint")).fromSequence();
    }

    /**
     * Whole numbers of 2 bytes from a sequence: {@code t.column("number").smallserial()}.
     *
     * @return the column
     */
    default Column<Integer> smallserial() {
        return of(new DataType<Integer>("smallint")).fromSequence();
    }
}
