package dev.rung.schema;

import dev.rung.schema.definition.DataType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;

/**
 * Types of dates, times and their spans.
 *
 * @since 0.1
 */
public interface TimeTypes extends AnyType {

    /**
     * Points in time.
     *
     * @return the column
     */
    default Column<Instant> timestamptz() {
        return of(new DataType<>("timestamp with time zone"));
    }

    /**
     * Points in time.
     *
     * @param precision how many digits after the point of the seconds, 0 to 6
     * @return the column
     */
    default Column<Instant> timestamptz(int precision) {
        return of(new DataType<>("timestamp(%d) with time zone".formatted(precision)));
    }

    /**
     * Dates with a time of day, without a time zone.
     *
     * @return the column
     */
    default Column<LocalDateTime> timestamp() {
        return of(new DataType<>("timestamp without time zone"));
    }

    /**
     * Dates with a time of day, without a time zone.
     *
     * @param precision how many digits after the point of the seconds, 0 to 6
     * @return the column
     */
    default Column<LocalDateTime> timestamp(int precision) {
        return of(new DataType<>("timestamp(%d) without time zone".formatted(precision)));
    }

    /**
     * Dates.
     *
     * @return the column
     */
    default Column<LocalDate> date() {
        return of(new DataType<>("date"));
    }

    /**
     * Times of day.
     *
     * @return the column
     */
    default Column<LocalTime> time() {
        return of(new DataType<>("time without time zone"));
    }

    /**
     * Times of day.
     *
     * @param precision how many digits after the point of the seconds, 0 to 6
     * @return the column
     */
    default Column<LocalTime> time(int precision) {
        return of(new DataType<>("time(%d) without time zone".formatted(precision)));
    }

    /**
     * Times of day with their distance to UTC.
     *
     * @return the column
     */
    default Column<OffsetTime> timetz() {
        return of(new DataType<>("time with time zone"));
    }

    /**
     * Times of day with their distance to UTC.
     *
     * @param precision how many digits after the point of the seconds, 0 to 6
     * @return the column
     */
    default Column<OffsetTime> timetz(int precision) {
        return of(new DataType<>("time(%d) with time zone".formatted(precision)));
    }

    /**
     * Spans of time.
     *
     * @return the column
     */
    default Column<Duration> interval() {
        return of(new DataType<>("interval"));
    }

    /**
     * Spans of time.
     *
     * @param precision how many digits after the point of the seconds, 0 to 6
     * @return the column
     */
    default Column<Duration> interval(int precision) {
        return of(new DataType<>("interval(%d)".formatted(precision)));
    }
}
