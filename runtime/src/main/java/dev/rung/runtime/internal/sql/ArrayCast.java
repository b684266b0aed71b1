package dev.rung.runtime.internal.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * The cast of an array constructor. A server that reads its own text again, as it does when a column changes its type, casts the
 * elements instead: {@code (ARRAY[a, b])::text[]} becomes {@code ARRAY[(a)::text, (b)::text]}, and without parentheses where it
 * leaves them out.
 */
final class ArrayCast {

    private static final List<String> ARRAY = List.of("[", "]");

    private final List<String> tokens;
    private final List<String> read = new ArrayList<>();
    private int next;

    private ArrayCast(List<String> tokens) {
        this.tokens = tokens;
    }

    /** Returns the tokens of a definition with each such cast at the elements. */
    static List<String> atElements(List<String> tokens) {
        var cast = new ArrayCast(tokens);
        while (cast.next < tokens.size()) {
            cast.read();
        }
        return cast.read;
    }

    private void read() {
        if (!readCast(List.of("(", "array", "["), List.of("]", ")", "::"), List.of("("), List.of(")", "::"))
                && !readCast(List.of("array", "["), List.of("]", "::"), List.of(), List.of("::"))) {
            read.add(tokens.get(next++));
        }
    }

    private boolean readCast(List<String> begin, List<String> end, List<String> before, List<String> after) {
        var elements = new ArrayList<List<String>>();
        var bracket = isAt(next, begin) ? elements(next + begin.size(), elements) : tokens.size();
        var type = isAt(bracket, end) ? type(bracket + end.size()) : List.<String>of();
        if (type.isEmpty()) {
            return false;
        }
        read.add("array");
        var separator = "[";
        for (var element : elements) {
            read.add(separator);
            read.addAll(before);
            read.addAll(atElements(element));
            read.addAll(after);
            read.addAll(type);
            separator = ",";
        }
        read.add("]");
        next = bracket + end.size() + type.size() + ARRAY.size();
        return true;
    }

    /** Adds the elements that begin at {@code start}; returns the position of the bracket after them, or the end of the text. */
    private int elements(int start, List<List<String>> elements) {
        var depth = 0;
        var begin = start;
        for (var at = start; at < tokens.size(); at++) {
            var token = tokens.get(at);
            if (depth == 0 && (token.equals(",") || token.equals("]"))) {
                elements.add(tokens.subList(begin, at));
                begin = at + 1;
            }
            if (token.equals("(") || token.equals("[")) {
                depth++;
            } else if (token.equals(")") || token.equals("]")) {
                depth--;
            }
            if (depth < 0) {
                return at;
            }
        }
        return tokens.size();
    }

    /** Returns the type that begins at {@code start}, without the brackets after it; empty where it is not an array. */
    private List<String> type(int start) {
        var at = start;
        while (at < tokens.size() && !isAt(at, ARRAY)) {
            at++;
        }
        return at < tokens.size() ? tokens.subList(start, at) : List.of();
    }

    private boolean isAt(int start, List<String> expected) {
        return start + expected.size() <= tokens.size()
                && tokens.subList(start, start + expected.size()).equals(expected);
    }
}
