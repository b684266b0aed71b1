package dev.rung.sqlcheck.internal.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads JSON as the grammar writes it: objects become maps, arrays lists, and numbers {@link Long}. The tree of a long text
 * has a million objects, most of them with one field, and a few dozen names of fields: each name is there once, and what
 * has one field or element takes no more room than that.
 */
final class Json {

    private static final int DEEPEST = 1_000;

    private final String text;
    private final Map<String, String> names = new HashMap<>();
    private int at;

    private Json(String text) {
        this.text = text;
    }

    static Object read(String text) {
        return new Json(text).value();
    }

    /** Returns whether a text can be read on the stack of a compiler's thread. */
    static boolean isShallow(String text) {
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length() && depth <= DEEPEST; i++) {
            switch (text.charAt(i)) {
                case '"' -> quoted = !quoted;
                case '\\' -> i++;
                case '{', '[' -> depth += quoted ? 0 : 1;
                case '}', ']' -> depth -= quoted ? 0 : 1;
                default -> {}
            }
        }
        return depth <= DEEPEST;
    }

    private Object value() {
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> array();
            case '"' -> string();
            default -> word();
        };
    }

    private Map<String, Object> object() {
        var object = new LinkedHashMap<String, Object>(4);
        at++;
        while (text.charAt(at) != '}') {
            skip(',');
            String key = names.computeIfAbsent(string(), name -> name);
            skip(':');
            object.put(key, value());
        }
        at++;
        return object.size() == 1 ? Map.copyOf(object) : object;
    }

    private List<Object> array() {
        var array = new ArrayList<>();
        at++;
        while (text.charAt(at) != ']') {
            skip(',');
            array.add(value());
        }
        at++;
        return List.copyOf(array);
    }

    private void skip(char separator) {
        if (text.charAt(at) == separator) {
            at++;
        }
    }

    private String string() {
        var string = new StringBuilder();
        at++;
        while (text.charAt(at) != '"') {
            char c = text.charAt(at++);
            string.append(c == '\\' ? escaped() : c);
        }
        at++;
        return string.toString();
    }

    private char escaped() {
        char c = text.charAt(at++);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> c;
        };
    }

    private Object word() {
        int start = at;
        while (at < text.length() && ",]}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(start, at);
        return switch (word) {
            case "true" -> true;
            case "false" -> false;
            default -> Long.valueOf(word);
        };
    }
}
