package dev.rung.schema;

import dev.rung.schema.definition.StorableText;
import dev.rung.schema.internal.sql.Quoting;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.SignStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Values as SQL constants, which take the type of their context. */
final class SqlLiteral {

    private static final DateTimeFormatter DATE = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR_OF_ERA, 4, 9, SignStyle.NOT_NEGATIVE)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT);
    private static final DateTimeFormatter TIMESTAMP = new DateTimeFormatterBuilder()
            .append(DATE)
            .appendLiteral(' ')
            .append(DateTimeFormatter.ISO_LOCAL_TIME)
            .toFormatter(Locale.ROOT);

    private SqlLiteral() {}

    /**
     * Returns the constant.
     *
     * @throws IllegalArgumentException if PostgreSQL has none for it
     */
    static String of(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        if (value instanceof Boolean) {
            return value.toString();
        }
        var text = value instanceof List<?> values ? array(values) : text(value);
        return value instanceof Number number && isFinite(number) ? text : quoted(text);
    }

    private static String text(Object value) {
        if (value instanceof byte[] bytes) {
            return "\\x" + HexFormat.of().formatHex(bytes);
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof String || value instanceof UUID || value instanceof Boolean || value instanceof Duration) {
            return value.toString();
        }
        return time(value);
    }

    private static String number(Number value) {
        if (!isFinite(value)) {
            return value.toString();
        }
        try {
            return new BigDecimal(value.toString()).toString();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(
                    "%s of %s is no number that SQL has: give it as BigDecimal".formatted(value, value.getClass()), e);
        }
    }

    private static boolean isFinite(Number value) {
        return !(value instanceof Double || value instanceof Float) || Double.isFinite(value.doubleValue());
    }

    private static String time(Object value) {
        if (value instanceof Instant instant) {
            return era(instant.atOffset(ZoneOffset.UTC), TIMESTAMP, "+00");
        }
        if (value instanceof LocalDateTime timestamp) {
            return era(timestamp, TIMESTAMP, "");
        }
        if (value instanceof LocalDate date) {
            return era(date, DATE, "");
        }
        if (value instanceof LocalTime || value instanceof OffsetTime) {
            return value.toString();
        }
        throw new IllegalArgumentException(
                "%s has no constant in SQL: write it with defaultSql(sql)".formatted(value.getClass()));
    }

    /** PostgreSQL counts no years below 1, and does not take a sign before long ones. */
    private static String era(TemporalAccessor value, DateTimeFormatter format, String zone) {
        return format.format(value) + zone + (value.get(ChronoField.YEAR) < 1 ? " BC" : "");
    }

    private static String array(List<?> values) {
        return values.stream().map(SqlLiteral::element).collect(Collectors.joining(",", "{", "}"));
    }

    private static String element(@Nullable Object value) {
        if (value == null) {
            return "NULL";
        }
        if (value instanceof List<?> values) {
            return array(values);
        }
        return '"' + text(value).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String quoted(String text) {
        return Quoting.literal(StorableText.require(text, "the text"));
    }
}
