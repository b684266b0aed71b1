package dev.rung.sqlcheck.internal.tree;

import dev.rung.schema.internal.sql.SqlLexer;
import dev.rung.schema.internal.sql.SqlToken;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A name as written in SQL, before PostgreSQL truncates it. The parse tree has only the truncated name.
 *
 * @param name without quotes
 * @param position where, in bytes of UTF-8
 */
public record Identifier(String name, int position) {

    /** Returns the names of a text in their order, and its keywords. */
    public static List<Identifier> all(String sql) {
        var found = new ArrayList<Identifier>();
        var tokens = new SqlLexer(sql);
        int before = 0;
        int position = 0;
        while (tokens.next()) {
            position += bytes(sql.substring(before, tokens.start()));
            before = tokens.start();
            if (tokens.kind() == SqlToken.Kind.WORD) {
                found.add(new Identifier(sql.substring(tokens.start(), tokens.end()), position));
            } else if (tokens.kind() == SqlToken.Kind.NAME) {
                found.add(new Identifier(tokens.token().value(), position));
            }
        }
        return found;
    }

    /** Returns how long it is where it counts. */
    public int bytes() {
        return bytes(name);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
