package dev.rung.sqlcheck.internal.tree;

import java.util.List;

/**
 * A statement of a text.
 *
 * @param kind what it is in the grammar's words, for example {@code IndexStmt}
 * @param node its content
 * @param place where it begins, in bytes of UTF-8
 */
public record Statement(String kind, Node node, int place) {

    /** Returns the statements of a text in their order. */
    public static List<Statement> read(String tree) {
        return Node.of(Json.read(tree)).children("stmts").stream()
                .map(each -> {
                    var wrapped = each.child("stmt");
                    return new Statement(wrapped.kind(), wrapped.child(wrapped.kind()), each.number("stmt_location"));
                })
                .toList();
    }

    public boolean is(String expected) {
        return kind.equals(expected);
    }
}
