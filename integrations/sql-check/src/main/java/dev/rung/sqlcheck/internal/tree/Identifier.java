package dev.rung.sqlcheck.internal.tree;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A name as written in SQL, before PostgreSQL truncates it. The parse tree has only the truncated name.
 *
 * @param name without quotes
 * @param place where, in bytes of UTF-8
 */
public record Identifier(String name, int place) {

    /** Returns the names of a text in their order, and its keywords. */
    public static List<Identifier> all(String sql) {
        var found = new ArrayList<Identifier>();
        int at = 0;
        int place = 0;
        while (at < sql.length()) {
            int end = isStart(sql.charAt(at)) ? endOfWord(sql, at) : Quoted.end(sql, at);
            if (isStart(sql.charAt(at)) || sql.charAt(at) == '"') {
                found.add(new Identifier(unquoted(sql.substring(at, end)), place));
            }
            place += bytes(sql.substring(at, end));
            at = end;
        }
        return found;
    }

    private static boolean isStart(char c) {
        return c == '_' || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c > '\u007f';
    }

    private static int endOfWord(String sql, int at) {
        int end = at + 1;
        while (end < sql.length() && (isStart(sql.charAt(end)) || "$0123456789".indexOf(sql.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private static String unquoted(String written) {
        return written.startsWith("\"")
                ? written.substring(1, Math.max(1, written.length() - 1)).replace("\"\"", "\"")
                : written;
    }

    /** Returns how long it is where it counts. */
    public int bytes() {
        return bytes(name);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
