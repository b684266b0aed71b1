package dev.rung.schema;

import dev.rung.schema.definition.SequenceOptionsDefinition;
import dev.rung.schema.definition.SequenceOptionsDefinition.Cycling;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The options of a sequence, such as its increment; PostgreSQL's default for each that is not given. Belongs to one call of a
 * migration.
 *
 * @since 0.1
 */
public final class SequenceOptions {

    private Optional<Long> start = Optional.empty();
    private Optional<Long> increment = Optional.empty();
    private Optional<Long> min = Optional.empty();
    private Optional<Long> max = Optional.empty();
    private Optional<Long> cache = Optional.empty();
    private Cycling cycling = Cycling.ENDS;

    private SequenceOptions() {}

    static SequenceOptionsDefinition of(Consumer<? super SequenceOptions> content) {
        var options = new SequenceOptions();
        content.accept(options);
        return new SequenceOptionsDefinition(
                options.start, options.increment, options.min, options.max, options.cache, options.cycling);
    }

    /**
     * Sets START WITH.
     *
     * @param value the value
     * @return this
     */
    public SequenceOptions startWith(long value) {
        start = Optional.of(value);
        return this;
    }

    /**
     * Sets INCREMENT BY.
     *
     * @param step the step; downwards where it is negative
     * @return this
     */
    public SequenceOptions incrementBy(long step) {
        increment = Optional.of(step);
        return this;
    }

    /**
     * Sets MINVALUE.
     *
     * @param value the value
     * @return this
     */
    public SequenceOptions minValue(long value) {
        min = Optional.of(value);
        return this;
    }

    /**
     * Sets MAXVALUE.
     *
     * @param value the value
     * @return this
     */
    public SequenceOptions maxValue(long value) {
        max = Optional.of(value);
        return this;
    }

    /**
     * Sets CACHE: how many values a session allocates at once.
     *
     * @param values how many
     * @return this
     */
    public SequenceOptions cache(long values) {
        cache = Optional.of(values);
        return this;
    }

    /**
     * Sets CYCLE: it restarts after its last value.
     *
     * @return this
     */
    public SequenceOptions cycle() {
        cycling = Cycling.BEGINS_AGAIN;
        return this;
    }
}
