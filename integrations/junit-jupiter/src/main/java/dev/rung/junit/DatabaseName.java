package dev.rung.junit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

/** How databases of tests are called: since when they are there, and something that no other one has. */
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
