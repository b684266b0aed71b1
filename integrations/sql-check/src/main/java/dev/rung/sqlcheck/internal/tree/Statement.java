package dev.rung.sqlcheck.internal.tree;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A statement of a text.
 *
 * @param kind what it is in the grammar's words, for example {@code IndexStmt}
 * @param node its content
 * @param text what it was written as, without comments
 * @param position where it begins, in bytes of UTF-8
 */
public record Statement(String kind, Node node, String text, int position) {

    /** Returns whether a tree is one that can be read here; one of thousands of levels cannot. */
    public static boolean canRead(String tree) {
        return Json.isShallow(tree);
    }

    /**
     * Returns the statements of a text in their order.
     *
     * @param sql the text that was read
     * @param tree its parse tree
     */
    public static List<Statement> read(String sql, String tree) {
        byte[] utf8 = sql.getBytes(StandardCharsets.UTF_8);
        return Node.of(Json.read(tree)).children("stmts").stream()
                .map(each -> of(each, utf8))
                .toList();
    }

    private static Statement of(Node raw, byte[] utf8) {
        var wrapped = raw.child("stmt");
        int position = raw.number("stmt_location");
        int length = raw.has("stmt_len") ? raw.number("stmt_len") : utf8.length - position;
        String text = new String(utf8, position, length, StandardCharsets.UTF_8);
        return new Statement(wrapped.kind(), wrapped.child(wrapped.kind()), text, position);
    }

    public boolean is(String expected) {
        return kind.equals(expected);
    }
}
