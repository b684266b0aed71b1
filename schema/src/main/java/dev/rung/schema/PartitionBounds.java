package dev.rung.schema;

import dev.rung.schema.definition.QualifiedName;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A partition without its bounds. Values are as {@code defaultTo} takes them. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class PartitionBounds {

    private final QualifiedName parent;
    private final QualifiedName partition;
    private Optional<String> sql = Optional.empty();

    PartitionBounds(QualifiedName parent, QualifiedName partition) {
        this.parent = parent;
        this.partition = partition;
    }

    /**
     * Sets a range of values, FROM.
     *
     * @param values the lowest value of each key, which belongs here; {@link Edge#MINVALUE} for no limit
     * @return the next step: the upper end
     */
    public Range forValuesFrom(Object... values) {
        return new Range(list(values));
    }

    /**
     * Sets a list of values, IN.
     *
     * @param values the values; null is one too
     */
    public void in(@Nullable Object... values) {
        sql = Optional.of("for values in " + list(values));
    }

    /**
     * Sets the modulus and remainder of a hash.
     *
     * @param modulus the modulus
     * @param remainder the remainder
     */
    public void with(int modulus, int remainder) {
        sql = Optional.of("for values with (modulus %d, remainder %d)".formatted(modulus, remainder));
    }

    /** Makes it the DEFAULT partition, for rows that belong to no other. */
    public void asDefault() {
        sql = Optional.of("default");
    }

    private static String list(@Nullable Object... values) {
        return Arrays.stream(values).map(PartitionBounds::value).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String value(@Nullable Object value) {
        return value instanceof Edge edge ? edge.name().toLowerCase(java.util.Locale.ROOT) : SqlLiteral.of(value);
    }

    QualifiedName parent() {
        return parent;
    }

    QualifiedName partition() {
        return partition;
    }

    String sql() {
        return sql.orElseThrow(() -> new IllegalArgumentException(
                "partition %s of table %s has no bounds: say which rows belong to it, such as forValuesFrom(1).to(10)"
                        .formatted(partition, parent)));
    }

    /** An unbounded end of a range. */
    public enum Edge {
        /** Below all values. */
        MINVALUE,
        /** Above all values. */
        MAXVALUE
    }

    /**
     * A range that has no upper end yet.
     *
     * @since 0.1
     */
    public final class Range {

        private final String from;

        private Range(String from) {
            this.from = from;
        }

        /**
         * Sets the end of the range, TO.
         *
         * @param values the first value of each key that does not belong here any more; {@link Edge#MAXVALUE} for no limit
         */
        public void to(Object... values) {
            sql = Optional.of("for values from " + from + " to " + list(values));
        }
    }
}
