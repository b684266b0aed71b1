package dev.rung.junit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** The name of a test's database: the time of its creation, and a unique part. */
final class DatabaseName {

    /** What these names match, as a regular expression of PostgreSQL. */
    static final String PATTERN = "^rung_kit_[0-9]{14}_[0-9a-f]{12}$";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("'rung_kit_'uuuuMMddHHmmss").withZone(ZoneOffset.UTC);

    private DatabaseName() {}

    /** Returns a new name. */
    static String of(Instant time) {
        return lowestOf(time) + "_" + UUID.randomUUID().toString().substring(24);
    }

    /** Returns what all older names come before, in the order of the letters. */
    static String lowestOf(Instant time) {
        return TIME.format(time);
    }
}
