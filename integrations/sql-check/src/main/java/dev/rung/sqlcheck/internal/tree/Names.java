package dev.rung.sqlcheck.internal.tree;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;

/** Names as the user wrote them, quotes left out. */
public final class Names {

    private Names() {}

    /** Returns the name of a {@code RangeVar}, with its schema if that is given. */
    public static String ofTable(Node relation) {
        String schema = relation.text("schemaname");
        return (schema.isEmpty() ? "" : schema + ".") + relation.text("relname");
    }

    /** Returns the names of what a {@code drop} of one kind, such as {@code OBJECT_TABLE}, takes away. */
    public static Stream<String> dropped(Statement statement, String kind) {
        return statement.is("DropStmt") && kind.equals(statement.node().text("removeType"))
                ? statement.node().children("objects", "List").map(name -> of(name.children("items")))
                : Stream.empty();
    }

    /** Returns a name that is a list of strings. */
    public static String of(List<Node> parts) {
        return parts.stream()
                .map(part -> part.child("String"))
                .map(string -> string.has("str") ? string.text("str") : string.text("sval")) // 14 calls it str
                .collect(joining("."));
    }

    /** Returns the text of a constant; empty if it is none. */
    public static String ofConstant(Node constant) {
        return constant.has("sval")
                ? constant.child("sval").text("sval")
                : constant.child("val").child("String").text("str"); // 14
    }

    /** Returns a name without its schema. */
    public static String last(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** Returns names that are a list of strings. */
    public static List<String> list(List<Node> names) {
        return names.stream().map(name -> of(List.of(name))).toList();
    }

    /** Returns the name of a type without the catalog's schema, for example {@code int4}. */
    public static String ofType(Node typeName) {
        return of(typeName.children("names")).replaceFirst("^pg_catalog\\.", "");
    }
}
