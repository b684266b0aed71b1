package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.HashSet;
import java.util.Set;

/**
 * The tables and views that a method has made, emptied or given another name. Changes with each statement that it is told
 * of; not thread-safe.
 */
final class KnownTables {

    private static final Set<String> WITH_ROWS = Set.of("OBJECT_TABLE", "OBJECT_VIEW", "OBJECT_MATVIEW");

    private final Set<String> made = new HashSet<>();
    private final Set<String> emptied = new HashSet<>();
    private final Set<String> renamed = new HashSet<>();

    /** Returns whether it was made here, so that nobody can wait for it, and it is empty. */
    boolean isMade(String table) {
        return made.contains(key(table));
    }

    /** Returns whether there may be rows in it. */
    boolean hasRows(String table) {
        return !isMade(table) && !emptied.contains(key(table));
    }

    /** Returns whether it got its name here, so that no program knows it by that. */
    boolean isRenamed(String table) {
        return renamed.contains(key(table));
    }

    void made(String table) {
        made.add(key(table));
    }

    /** Takes note of what a statement does to tables. */
    void did(Statement statement) {
        var node = statement.node();
        switch (statement.kind()) {
            case "CreateStmt" -> made(name(node.child("relation")));
            case "CreateTableAsStmt" -> made(name(node.child("into").child("rel")));
            case "ViewStmt" -> made(name(node.child("view")));
            case "RenameStmt" -> renamed(node);
            case "TruncateStmt" -> node.children("relations", "RangeVar").forEach(table -> emptied.add(name(table)));
            case "DeleteStmt" -> deleted(node);
            case "InsertStmt", "MergeStmt", "CopyStmt" -> emptied.remove(name(node.child("relation")));
            default -> {}
        }
    }

    private void renamed(Node node) {
        if (WITH_ROWS.contains(node.text("renameType"))) {
            var relation = node.child("relation");
            var names =
                    Set.of(key(node.text("newname")), key(relation.text("schemaname") + "." + node.text("newname")));
            renamed.addAll(names);
            if (made.contains(name(relation))) {
                made.addAll(names);
            }
            if (emptied.contains(name(relation))) {
                emptied.addAll(names);
            }
        }
    }

    private void deleted(Node node) {
        if (!node.has("whereClause") && !node.has("usingClause")) {
            emptied.add(name(node.child("relation")));
        }
    }

    private static String name(Node relation) {
        return key(Names.ofTable(relation));
    }

    private static String key(String table) {
        return Scene.key(table);
    }
}
