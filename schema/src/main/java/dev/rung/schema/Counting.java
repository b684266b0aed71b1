package dev.rung.schema;

import dev.rung.schema.definition.SequenceOptions;
import dev.rung.schema.definition.SequenceOptions.Cycling;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * How a sequence counts; what is not said is what PostgreSQL takes by itself. Belongs to one call of a migration.
 *
 * @since 0.1
 */
public final class Counting {

    private Optional<Long> start = Optional.empty();
    private Optional<Long> increment = Optional.empty();
    private Optional<Long> min = Optional.empty();
    private Optional<Long> max = Optional.empty();
    private Optional<Long> cache = Optional.empty();
    private Cycling cycling = Cycling.ENDS;

    private Counting() {}

    static SequenceOptions of(Consumer<? super Counting> content) {
        var counting = new Counting();
        content.accept(counting);
        return new SequenceOptions(
                counting.start, counting.increment, counting.min, counting.max, counting.cache, counting.cycling);
    }

    /**
     * Sets the first value.
     *
     * @param value the value
     * @return this
     */
    public Counting startWith(long value) {
        start = Optional.of(value);
        return this;
    }

    /**
     * Sets the step.
     *
     * @param step the step; downwards where it is negative
     * @return this
     */
    public Counting incrementBy(long step) {
        increment = Optional.of(step);
        return this;
    }

    /**
     * Sets the lowest value.
     *
     * @param value the value
     * @return this
     */
    public Counting minValue(long value) {
        min = Optional.of(value);
        return this;
    }

    /**
     * Sets the highest value.
     *
     * @param value the value
     * @return this
     */
    public Counting maxValue(long value) {
        max = Optional.of(value);
        return this;
    }

    /**
     * Sets how many values a session takes at once.
     *
     * @param values how many
     * @return this
     */
    public Counting cache(long values) {
        cache = Optional.of(values);
        return this;
    }

    /**
     * Begins again after the last value.
     *
     * @return this
     */
    public Counting cycle() {
        cycling = Cycling.BEGINS_AGAIN;
        return this;
    }
}
