package dev.rung.rows.internal.value;

import java.util.List;

/** The type of a column with its modifiers: what is needed to choose values. */
public sealed interface ColumnType
        permits BuiltInType, EnumType, DomainType, ArrayType, CompositeType, RangeType, MultirangeType, OtherType {

    /**
     * Returns values to try, best first and all different; none where no value is known. Boundary values come before ordinary
     * ones, and seeds whose ordinals differ begin with different values, where the type has that many.
     */
    List<Value> values(Seed seed);

    /** Returns whether the server accepts each of the values as one of the type. */
    boolean isCertain();

    /** Returns whether the type itself takes no null. */
    default boolean refusesNull() {
        return false;
    }

    /** Returns whether its values are few, and all of them known. */
    default boolean isClosed() {
        return false;
    }

    /** Returns what the rules of the type mention. */
    default Literals mentioned() {
        return Literals.NONE;
    }

    /** Returns an ordinary value; it grows with the ordinal, where the type has an order. */
    default Value ordinary(long ordinal) {
        var values = values(Seed.of(ordinal));
        return values.stream()
                .filter(value -> value.style() == ValueStyle.ORDINARY)
                .findFirst()
                .orElse(values.isEmpty() ? Value.NULL : values.get(0));
    }
}
