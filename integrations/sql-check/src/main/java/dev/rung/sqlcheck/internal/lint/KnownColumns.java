package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The types of the columns that a method has created. Changes with each statement that is added; not thread-safe.
 */
final class KnownColumns {

    private final TableNames names;
    private final Map<String, Map<String, String>> tables = new HashMap<>();
    private final Map<String, Set<String>> added = new HashMap<>();
    private final Set<String> whole = new HashSet<>();

    KnownColumns(TableNames names) {
        this.names = names;
    }

    /** Returns the same columns, to go on with. */
    KnownColumns copy() {
        var copy = new KnownColumns(names);
        tables.forEach((table, columns) -> copy.tables.put(table, new LinkedHashMap<>(columns)));
        added.forEach((table, columns) -> copy.added.put(table, new HashSet<>(columns)));
        copy.whole.addAll(whole);
        return copy;
    }

    /** Returns the type of a column; empty if it is not known. */
    String type(Node relation, String column) {
        return tables.getOrDefault(key(relation), Map.of()).getOrDefault(column, "");
    }

    /** Returns whether a column was added here to an existing table, so that no program uses it yet. */
    boolean isMade(Node relation, String column) {
        return added.getOrDefault(key(relation), Set.of()).contains(column);
    }

    /** Returns the columns of a table in their order; none if there may be others. */
    List<String> columns(Node relation) {
        return whole.contains(key(relation))
                ? List.copyOf(tables.getOrDefault(key(relation), Map.of()).keySet())
                : List.of();
    }

    /** Takes note of what a statement does to columns, before the names do. */
    void did(Statement statement) {
        var node = statement.node();
        names.droppedBy(statement).toList().forEach(this::forget);
        names.madeBy(statement).ifPresent(table -> made(statement, table));
        names.renamedBy(statement).ifPresent(this::renamed);
        if (statement.is("AlterTableStmt")) {
            node.children("cmds", "AlterTableCmd").forEach(command -> altered(node.child("relation"), command));
        } else if (statement.is("RenameStmt") && "OBJECT_COLUMN".equals(node.text("renameType"))) {
            renamed(node);
        }
    }

    private void made(Statement statement, String table) {
        forget(table);
        if (statement.is("CreateStmt")) {
            var columns = new LinkedHashMap<String, String>();
            Columns.definedBy(statement)
                    .forEach(column -> columns.put(column.text("colname"), Columns.wholeType(column)));
            tables.put(table, columns);
            if (hasAllColumns(statement.node())) {
                whole.add(table);
            }
        }
    }

    private static boolean hasAllColumns(Node create) {
        return !create.has("inhRelations")
                && !create.has("ofTypename")
                && create.children("tableElts").stream().noneMatch(element -> element.has("TableLikeClause"));
    }

    private void altered(Node relation, Node command) {
        var columns = tables.computeIfAbsent(key(relation), table -> new LinkedHashMap<>());
        var column = command.child("def").child("ColumnDef");
        switch (command.text("subtype")) {
            case "AT_AddColumn" -> {
                columns.putIfAbsent(column.text("colname"), Columns.wholeType(column));
                if (!command.isSet("missing_ok")) { // or it may have been there
                    added.computeIfAbsent(key(relation), table -> new HashSet<>())
                            .add(column.text("colname"));
                }
            }
            case "AT_AlterColumnType" -> columns.put(command.text("name"), Columns.wholeType(column));
            case "AT_DropColumn" -> columns.remove(command.text("name"));
            default -> {}
        }
    }

    private void renamed(Node node) {
        String table = key(node.child("relation"));
        var known = new HashSet<>(added.getOrDefault(table, Set.of()));
        forget(table);
        if (known.remove(node.text("subname"))) {
            known.add(node.text("newname"));
        }
        added.put(table, known);
    }

    private void renamed(TableNames.Renaming renaming) {
        var known = new HashSet<>(added.getOrDefault(renaming.from(), Set.of()));
        forget(renaming.from());
        forget(renaming.to());
        added.put(renaming.to(), known);
    }

    private void forget(String table) {
        tables.remove(table);
        added.remove(table);
        whole.remove(table);
    }

    private String key(Node relation) {
        return names.key(relation);
    }
}
