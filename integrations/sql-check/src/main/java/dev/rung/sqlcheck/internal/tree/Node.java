package dev.rung.sqlcheck.internal.tree;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A node of the parse tree. What the grammar leaves out has its usual value: no flag is set, a number is 0, a text is
 * empty, a child has nothing in it. Immutable.
 */
public record Node(Map<?, ?> fields) {

    private static final Node EMPTY = new Node(Map.of());

    /** Returns a node with nothing in it. */
    public static Node none() {
        return EMPTY;
    }

    static Node of(@Nullable Object json) {
        return json instanceof Map<?, ?> fields ? new Node(fields) : EMPTY;
    }

    /** Returns a child, whose own kind is known from its name. */
    public Node child(String name) {
        return of(fields.get(name));
    }

    /** Returns the nodes of a list, each wrapped in its kind. */
    public List<Node> children(String name) {
        return fields.get(name) instanceof List<?> list
                ? list.stream().map(Node::of).toList()
                : List.of();
    }

    /** Returns the nodes of a list that are of one kind. */
    public Stream<Node> children(String name, String kind) {
        return children(name).stream().filter(child -> child.has(kind)).map(child -> child.child(kind));
    }

    /** Returns the nodes of one kind at any depth, in the order of the text. */
    public Stream<Node> all(String kind) {
        var found = new ArrayList<Node>();
        var rest = new ArrayDeque<Object>(List.of(fields));
        while (!rest.isEmpty()) { // calls itself not: a sum of thousands is a tree of thousands of levels
            Object next = rest.pop();
            if (next instanceof Map<?, ?> inner) {
                if (inner.get(kind) instanceof Map<?, ?> node) {
                    found.add(new Node(node));
                }
                pushAll(inner.values(), rest);
            } else if (next instanceof List<?> list) {
                pushAll(list, rest);
            }
        }
        return found.stream();
    }

    private static void pushAll(Collection<?> values, Deque<Object> rest) {
        var reversed = new ArrayList<Object>(values);
        Collections.reverse(reversed);
        reversed.forEach(rest::push);
    }

    /** Returns the same node with a field more. */
    public Node with(String name, Object value) {
        var all = new LinkedHashMap<Object, Object>(fields);
        all.put(name, value);
        return new Node(all);
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    public boolean isSet(String name) {
        return Boolean.TRUE.equals(fields.get(name));
    }

    public String text(String name) {
        return fields.get(name) instanceof String text ? text : "";
    }

    public int number(String name) {
        return fields.get(name) instanceof Long number ? number.intValue() : 0;
    }

    /** Returns the only key of a node that wraps another: its kind. */
    public String kind() {
        return fields.keySet().stream().findFirst().map(Object::toString).orElse("");
    }
}
