package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The tables and columns that a method makes or renames, wherever in it, and which so may take the name of what it drops.
 * Grows with each statement that it is told of; not thread-safe.
 */
final class Successors {

    private final Map<List<String>, Successor> known = new HashMap<>();

    /** What gets a name that another had before. */
    enum Successor {
        /** Nothing. */
        NONE,
        /** Something new, without the data. */
        MADE,
        /** Something that was there under another name, or was made and filled here. */
        RENAMED
    }

    void add(Statement statement) {
        var node = statement.node();
        String table = Scene.key(Names.ofTable(node.child("relation")));
        switch (statement.kind()) {
            case "CreateStmt" -> made(table);
            case "CreateTableAsStmt" ->
                made(Scene.key(Names.ofTable(node.child("into").child("rel"))));
            case "AlterTableStmt" ->
                node.children("cmds", "AlterTableCmd")
                        .filter(command -> "AT_AddColumn".equals(command.text("subtype")))
                        .map(command -> command.child("def").child("ColumnDef").text("colname"))
                        .forEach(column -> made(table, column));
            case "RenameStmt" -> renamed(node.text("renameType"), table, node.text("newname"));
            default -> {}
        }
    }

    private void made(String... name) {
        known.putIfAbsent(List.of(name), Successor.MADE);
    }

    private void renamed(String kind, String table, String name) {
        if ("OBJECT_COLUMN".equals(kind)) {
            known.put(List.of(table, name), Successor.RENAMED);
        } else if ("OBJECT_TABLE".equals(kind)) {
            known.put(List.of(name), Successor.RENAMED);
        }
    }

    Successor ofTable(String table) {
        var whole = known.getOrDefault(List.of(Scene.key(table)), Successor.NONE);
        return whole == Successor.NONE ? known.getOrDefault(List.of(Names.last(table)), Successor.NONE) : whole;
    }

    Successor ofColumn(String table, String column) {
        return known.getOrDefault(List.of(Scene.key(table), column), Successor.NONE);
    }
}
