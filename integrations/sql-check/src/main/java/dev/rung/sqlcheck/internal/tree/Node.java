package dev.rung.sqlcheck.internal.tree;

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

    /** Returns the nodes of one kind at any depth. */
    public Stream<Node> all(String kind) {
        return fields.entrySet().stream()
                .flatMap(entry -> Stream.concat(
                        kind.equals(entry.getKey()) ? Stream.of(of(entry.getValue())) : Stream.empty(),
                        nested(entry.getValue()).flatMap(node -> node.all(kind))));
    }

    private static Stream<Node> nested(Object value) {
        if (value instanceof List<?> list) {
            return list.stream().flatMap(Node::nested);
        }
        return value instanceof Map<?, ?> inner ? Stream.of(new Node(inner)) : Stream.empty();
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
