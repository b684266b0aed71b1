package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables and columns that a method creates or renames, anywhere in it, and which may so take the name of what it drops or
 * renames. Grows with each statement that is added; not thread-safe.
 */
final class Successors {

    private final TableNames names;
    private final Map<List<String>, Successor> known = new HashMap<>();
    private final Set<List<String>> taken = new HashSet<>();
    private final Set<List<String>> free = new HashSet<>();
    private final Set<List<String>> substitutes = new HashSet<>();

    Successors(TableNames names) {
        this.names = names;
    }

    /** What gets a name that another had before. */
    enum Successor {
        /** Nothing. */
        NONE,
        /** Something new, without the data. */
        MADE,
        /** Something that existed under another name, or was created and filled here. */
        RENAMED
    }

    /** Takes note of a statement, before the names do. */
    void add(Statement statement) {
        var node = statement.node();
        names.droppedBy(statement).map(List::of).toList().forEach(this::gone);
        names.madeBy(statement).ifPresent(table -> made(statement, table));
        names.renamedBy(statement).ifPresent(renaming -> renamed(List.of(renaming.from()), List.of(renaming.to())));
        String table = names.key(node.child("relation"));
        if (statement.is("AlterTableStmt")) {
            node.children("cmds", "AlterTableCmd").forEach(command -> altered(table, command));
        } else if (statement.is("RenameStmt") && "OBJECT_COLUMN".equals(node.text("renameType"))) {
            renamed(List.of(table, node.text("subname")), List.of(table, node.text("newname")));
        }
    }

    /** A view has no rows of its own that could be gone. */
    private void made(Statement statement, String table) {
        taken.add(List.of(table));
        if (!statement.is("ViewStmt")) {
            known.putIfAbsent(List.of(table), Successor.MADE);
        }
    }

    private void altered(String table, Node command) {
        switch (command.text("subtype")) {
            case "AT_AddColumn" -> {
                var column =
                        List.of(table, command.child("def").child("ColumnDef").text("colname"));
                known.putIfAbsent(column, Successor.MADE);
                taken.add(column);
            }
            case "AT_DropColumn" -> gone(List.of(table, command.text("name")));
            default -> {}
        }
    }

    private void renamed(List<String> from, List<String> to) {
        known.put(to, Successor.RENAMED);
        if (free.contains(to)) {
            substitutes.add(from);
        }
        gone(from);
        taken.add(to);
    }

    private void gone(List<String> name) {
        taken.remove(name);
        free.add(name);
    }

    /** Returns what takes the name of a table, by the table's key. */
    Successor ofTable(String table) {
        return known.getOrDefault(List.of(table), Successor.NONE);
    }

    Successor ofColumn(String table, String column) {
        return known.getOrDefault(List.of(table, column), Successor.NONE);
    }

    /** Returns whether something has the name in the end, so that who asks for it still gets an answer. */
    boolean answer(List<String> name) {
        return taken.contains(name);
    }

    /** Returns whether what has the name now replaces another, for which it was created. */
    boolean isSubstitute(List<String> name) {
        return substitutes.contains(name);
    }
}
