package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.jdbc.OptionalCall;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** The version of pgJDBC, as {@code docs/security.md} compares it. */
record DriverVersion(int major, int minor, int patch) implements Comparable<DriverVersion> {

    /** The first in which CVE-2026-54291 is fixed, and all that were known before. */
    static final DriverVersion OLDEST_SAFE = new DriverVersion(42, 7, 12);

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9})\\.(\\d{1,9})\\.(\\d{1,9})(?!\\d).*");

    /** Returns the version of the driver under {@code connection}; empty where it is not pgJDBC, or says something else. */
    static Optional<DriverVersion> of(Connection connection) throws SQLException {
        return Driver.of(connection).isEmpty()
                ? Optional.empty()
                : parse(OptionalCall.orElse(() -> connection.getMetaData().getDriverVersion(), () -> ""));
    }

    static Optional<DriverVersion> parse(String text) {
        var version = TEXT.matcher(text);
        return version.matches()
                ? Optional.of(new DriverVersion(
                        Integer.parseInt(version.group(1)),
                        Integer.parseInt(version.group(2)),
                        Integer.parseInt(version.group(3))))
                : Optional.empty();
    }

    /** Returns whether security holes of this version are known. */
    boolean isVulnerable() {
        return compareTo(OLDEST_SAFE) < 0;
    }

    @Override
    public int compareTo(DriverVersion other) {
        return Comparator.comparingInt(DriverVersion::major)
                .thenComparingInt(DriverVersion::minor)
                .thenComparingInt(DriverVersion::patch)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return "%d.%d.%d".formatted(major, minor, patch);
    }
}
