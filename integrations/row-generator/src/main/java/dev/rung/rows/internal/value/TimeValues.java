package dev.rung.rows.internal.value;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Dates, times and intervals. The bold ones have a leap day, microseconds, a zone: what a smaller type loses. */
final class TimeValues {

    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 2, 29);
    private static final LocalDate ORDINARY_DAY = LocalDate.of(2001, 1, 1);
    private static final int SECONDS_OF_DAY = 86_400;
    private static final int DATE_LENGTH = 10;

    private TimeValues() {}

    static List<Value> of(String type, Seed seed) {
        return switch (type) {
            case "date" -> days(seed, "", "");
            case "timestamp" -> days(seed, " 23:59:58.123456", " 00:00:00");
            case "timestamptz" -> days(seed, " 23:59:58.123456+05:30", " 00:00:00+00");
            case "time" -> times(seed, ".123456", "");
            case "timetz" -> times(seed, ".123456+05:30", "+00");
            default -> intervals(seed);
        };
    }

    private static List<Value> days(Seed seed, String boldTime, String plainTime) {
        long ordinal = seed.ordinal();
        var list = new ValueList()
                .boundary(LEAP_DAY.plusDays(ordinal) + boldTime)
                .ordinary(ORDINARY_DAY.plusDays(ordinal) + plainTime);
        seed.literals().texts().stream()
                .flatMap(TimeValues::mentionedDays)
                .forEach(day -> list.ordinary(day + plainTime));
        seed.literals().texts().stream().filter(TimeValues::isDated).forEach(list::ordinary);
        LongStream.range(1, seed.breadth())
                .forEach(next -> list.ordinary(ORDINARY_DAY.plusDays(ordinal + next) + plainTime));
        return list.ordinary("2999-12-31" + plainTime, "1970-01-01" + plainTime).toList();
    }

    private static Stream<String> mentionedDays(String literal) {
        if (!isDated(literal)) {
            return Stream.of();
        }
        var day = LocalDate.parse(literal.substring(0, DATE_LENGTH));
        return Stream.of(day, day.plusDays(1), day.minusDays(1)).map(LocalDate::toString);
    }

    private static boolean isDated(String literal) {
        try {
            return literal.length() >= DATE_LENGTH
                    && LocalDate.parse(literal.substring(0, DATE_LENGTH)).getYear() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static List<Value> times(Seed seed, String boldEnd, String plainEnd) {
        var list = new ValueList().boundary(time(SECONDS_OF_DAY - 1 - seed.ordinal()) + boldEnd);
        LongStream.range(1, seed.breadth() + 1L)
                .forEach(next -> list.ordinary(time(8 * 3600 + seed.ordinal() + next) + plainEnd));
        seed.literals().texts().stream().filter(TimeValues::isTime).forEach(list::ordinary);
        return list.ordinary("00:00:00" + plainEnd, "12:00:00" + plainEnd, "20:00:00" + plainEnd)
                .toList();
    }

    private static boolean isTime(String literal) {
        return literal.matches("([01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d)?");
    }

    private static String time(long second) {
        var time = LocalTime.ofSecondOfDay(Math.floorMod(second, SECONDS_OF_DAY));
        return String.format(Locale.ROOT, "%02d:%02d:%02d", time.getHour(), time.getMinute(), time.getSecond());
    }

    private static List<Value> intervals(Seed seed) {
        var list = new ValueList()
                .boundary("1 year 2 mons " + (3 + seed.ordinal()) + " days 04:05:06.789")
                .ordinary((seed.ordinal() + 1) + " hours");
        seed.literals().texts().stream()
                .filter(text -> text.matches("[0-9].*[0-9a-z]"))
                .forEach(list::ordinary);
        LongStream.range(2, seed.breadth()).forEach(next -> list.ordinary((seed.ordinal() + next) + " days"));
        return list.ordinary("00:00:00", "1 minute").toList();
    }
}
