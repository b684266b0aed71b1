package dev.rung.runtime.internal.session;

import dev.rung.runtime.internal.sql.TableName;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * The advisory lock of one history: 64 bits from database, schema and table, so that schemas do not wait for each other.
 *
 * @param value the key
 */
record LockKey(long value) {

    static LockKey of(String database, TableName history) {
        try {
            var name = database + '\0' + history.schema() + '\0' + history.table();
            var hash = MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_8));
            return new LockKey(ByteBuffer.wrap(hash).getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** The half that {@code pg_locks} shows as {@code classid}. */
    long high() {
        return value >>> 32;
    }

    /** The half that {@code pg_locks} shows as {@code objid}. */
    long low() {
        return value & 0xFFFF_FFFFL;
    }
}
