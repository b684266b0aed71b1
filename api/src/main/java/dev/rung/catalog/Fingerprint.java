package dev.rung.catalog;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A hash over a set of migrations, by ascending version: each version and checksum is folded into the hash of those
 * below it. The compiler computes it for the code, the history records it for the database; where both are equal there
 * is nothing to do.
 *
 * @param value the algorithm's name, a colon and the hash
 * @since 0.1
 */
public record Fingerprint(String value) {

    /** The fingerprint of no migrations. */
    public static final Fingerprint EMPTY = new Fingerprint("rung1:empty");

    public Fingerprint {
        Objects.requireNonNull(value, "value");
    }

    /**
     * Returns the fingerprint of this set with one more migration on top.
     *
     * @param version the version, higher than all in this set
     * @param checksum the checksum of the migration
     * @return the fingerprint of the larger set
     */
    public Fingerprint plus(long version, String checksum) {
        var digest = sha256().digest((value + '\n' + version + ' ' + checksum).getBytes(StandardCharsets.UTF_8));
        return new Fingerprint("rung1:" + HexFormat.of().formatHex(digest));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
