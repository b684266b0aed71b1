package dev.rung.schema.internal.sql;

import java.util.Optional;

/**
 * The name of a relation as a statement has it, without quotes.
 *
 * @param schema its schema; empty where the {@code search_path} decides
 * @param name its name
 */
public record SqlName(Optional<String> schema, String name) {

    /** The server cuts a name that is longer, in bytes of UTF-8. */
    public static final int LONGEST = 63;

    /** Returns the name as SQL, all parts quoted. */
    public String sql() {
        return Quoting.qualified(schema, name);
    }
}
