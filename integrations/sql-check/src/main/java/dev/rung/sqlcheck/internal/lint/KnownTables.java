package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The tables and views that a method has created, emptied or renamed. Changes with each statement that is added
 * of; not thread-safe.
 */
final class KnownTables {

    private final TableNames names;
    private final Set<String> made = new HashSet<>();
    private final Set<String> emptied = new HashSet<>();
    private final Set<String> renamed = new HashSet<>();

    KnownTables(TableNames names) {
        this.names = names;
    }

    /** Returns whether it was created here, so that no session can wait for it, and it is empty. */
    boolean isMade(String table) {
        return isMadeKey(names.key(table));
    }

    boolean isMade(Node relation) {
        return isMadeKey(names.key(relation));
    }

    private boolean isMadeKey(String key) {
        return made.contains(key) || TableNames.isTemporary(key);
    }

    /** Returns whether there may be rows in it. */
    boolean hasRows(String table) {
        return !isMade(table) && !emptied.contains(names.key(table));
    }

    /** Returns whether it got its name here, so that no program uses that name yet. */
    boolean isRenamed(String table) {
        return renamed.contains(names.key(table));
    }

    void made(String table) {
        made.add(names.key(table));
    }

    /** Takes note of what a statement does to tables, before the names do. */
    void did(Statement statement) {
        var node = statement.node();
        names.droppedBy(statement).toList().forEach(this::forget);
        names.madeBy(statement).ifPresent(made::add);
        names.renamedBy(statement).ifPresent(this::renamed);
        switch (statement.kind()) {
            case "TruncateStmt" ->
                node.children("relations", "RangeVar").forEach(table -> emptied.add(names.key(table)));
            case "DeleteStmt" -> deleted(node);
            case "InsertStmt", "MergeStmt", "CopyStmt" -> emptied.remove(names.key(node.child("relation")));
            default -> {}
        }
    }

    private void renamed(TableNames.Renaming renaming) {
        for (var tables : List.of(made, emptied)) {
            if (tables.remove(renaming.from())) {
                tables.add(renaming.to());
            }
        }
        renamed.remove(renaming.from());
        renamed.add(renaming.to());
    }

    private void deleted(Node node) {
        if (!node.has("whereClause") && !node.has("usingClause")) {
            emptied.add(names.key(node.child("relation")));
        }
    }

    private void forget(String key) {
        made.remove(key);
        emptied.remove(key);
        renamed.remove(key);
    }
}
