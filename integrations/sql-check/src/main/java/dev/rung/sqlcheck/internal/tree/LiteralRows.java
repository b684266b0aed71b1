package dev.rung.sqlcheck.internal.tree;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Rows of constants in long {@code values} lists, and in inserts of one row each. They show nothing that the rows before
 * them do not, and the grammar reads them as slowly as everything: for thousands it would take longer than a compiler may.
 */
public final class LiteralRows {

    private static final int LONG_TEXT = 4 * 1024;

    /** As many rows of a list stay, and as many inserts. */
    private static final int KEPT = 100;

    private static final String BLANKS = "[ \\t\\n\\r\\f]*+";

    private static final String CONSTANT =
            "(?:'[^']*+(?:''[^']*+)*+'|[-+]?[0-9]++(?:\\.[0-9]++)?(?:[eE][-+]?[0-9]++)?|(?i:null|true|false|default))";

    /** What follows a constant is a comma or the end, so that it is no longer name, number or string. */
    private static final String ONE_ROW = "\\(" + list(CONSTANT) + "\\)" + BLANKS;

    private static final Pattern ROW = Pattern.compile("," + BLANKS + ONE_ROW);

    private static final String NAME = "(?:[A-Za-z_][A-Za-z0-9_]*+|\"[^\"]*+\")";

    private static final Pattern INSERT =
            Pattern.compile(BLANKS + "(?<head>(?i:insert)[ \\n]++(?i:into)[ \\n]++" + NAME + "(?:\\." + NAME + ")*+"
                    + BLANKS + "(?:\\(" + list(NAME) + "\\))?+" + BLANKS + "(?i:values))" + BLANKS + ONE_ROW + ";");

    private static final Pattern ENUM_VALUE = Pattern.compile("(?i)\\badd\\s++value\\b");

    private final String sql;
    private final StringBuilder thinned;
    private final Map<String, Integer> inserts = new HashMap<>();

    private LiteralRows(String sql) {
        this.sql = sql;
        this.thinned = new StringBuilder(sql);
    }

    private static String list(String element) {
        return BLANKS + element + BLANKS + "(?:," + BLANKS + element + BLANKS + ")*+";
    }

    /**
     * Returns {@code sql} with blanks for each character of the rows of constants behind the first {@value #KEPT} of a list,
     * and of the inserts of one such row behind the first {@value #KEPT} that begin with the same words; the server takes it
     * if, and only if, it takes {@code sql}. A text that adds values to an enum stays, for its rows may hold them.
     */
    public static String thinned(String sql) {
        if (sql.length() < LONG_TEXT || ENUM_VALUE.matcher(sql).find()) {
            return sql;
        }
        var rows = new LiteralRows(sql);
        rows.thin();
        return rows.thinned.toString();
    }

    private void thin() {
        int at = endOfInserts(0);
        while (at < sql.length()) {
            int end = endOfToken(at);
            if (sql.charAt(at) == ';') {
                end = endOfInserts(end);
            } else if (sql.substring(at, end).equalsIgnoreCase("values")) {
                end = endOfList(end);
            }
            at = end;
        }
    }

    private int endOfInserts(int start) {
        int at = start;
        var insert = INSERT.matcher(sql);
        while (insert.region(at, sql.length()).lookingAt()) {
            if (inserts.merge(insert.group("head"), 1, Integer::sum) > KEPT) {
                blank(at, insert.end());
            }
            at = insert.end();
        }
        return at;
    }

    private int endOfList(int start) {
        int open = afterBlanks(start);
        if (open == sql.length() || sql.charAt(open) != '(') {
            return start;
        }
        int at = afterBlanks(endOfGroup(open));
        var row = ROW.matcher(sql);
        for (int rows = 1; at < sql.length() && sql.charAt(at) == ','; rows++) {
            if (row.region(at, sql.length()).lookingAt()) {
                if (rows >= KEPT) {
                    blank(at, row.end());
                }
                at = row.end();
            } else {
                int next = afterBlanks(at + 1);
                if (next == sql.length() || sql.charAt(next) != '(') {
                    return at;
                }
                at = afterBlanks(endOfGroup(next));
            }
        }
        return at;
    }

    private int endOfGroup(int open) {
        int depth = 0;
        int at = open;
        do {
            char c = sql.charAt(at);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            at = endOfToken(at);
        } while (at < sql.length() && depth > 0);
        return at;
    }

    private void blank(int start, int end) {
        for (int i = start; i < end; i++) {
            thinned.setCharAt(i, ' ');
        }
    }

    private int afterBlanks(int start) {
        int at = start;
        while (at < sql.length() && " \t\n\r\f".indexOf(sql.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private int endOfToken(int start) {
        if (!Character.isJavaIdentifierStart(sql.charAt(start)) || sql.charAt(start) == '$') {
            return Quoted.end(sql, start);
        }
        int at = start;
        while (at < sql.length() && Character.isJavaIdentifierPart(sql.charAt(at))) {
            at++;
        }
        return at;
    }
}
