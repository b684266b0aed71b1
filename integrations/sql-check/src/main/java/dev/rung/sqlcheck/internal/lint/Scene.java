package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What one method of a migration has done before a statement. Changes with each statement that it is told of; not
 * thread-safe.
 */
public final class Scene {

    private final Mode mode;
    private final Way way;
    private final Set<String> newTables = new HashSet<>();
    private final Set<String> locked = new LinkedHashSet<>();
    private final Set<String> validated = new HashSet<>();

    public Scene(Mode mode, Way way) {
        this.mode = mode;
        this.way = way;
    }

    /** Whether the migration is one transaction. */
    public enum Mode {
        TRANSACTIONAL,
        WITHOUT_TRANSACTION
    }

    /** Where the migration leads. */
    public enum Way {
        UP,
        DOWN
    }

    boolean isTransactional() {
        return mode == Mode.TRANSACTIONAL;
    }

    boolean isUp() {
        return way == Way.UP;
    }

    /** Returns whether a table was made here, so that nobody can wait for it, and it is empty. */
    boolean isNew(Node relation) {
        return "t".equals(relation.text("relpersistence")) || isNew(Names.ofTable(relation));
    }

    boolean isNew(String table) {
        return newTables.contains(key(table));
    }

    /** Returns the tables that are locked against everything until the transaction ends, in order. */
    Set<String> locked() {
        return locked;
    }

    /** Returns whether a constraint of a table was validated here. */
    boolean validated(String table) {
        return validated.contains(table);
    }

    /** Takes note of what a statement did. */
    public void did(Statement statement) {
        var node = statement.node();
        switch (statement.kind()) {
            case "CreateStmt" -> made(node.child("relation"));
            case "CreateTableAsStmt" -> made(node.child("into").child("rel"));
            case "RenameStmt" -> renamed(node);
            case "AlterTableStmt" -> validated(node);
            default -> {}
        }
        if (isTransactional()) {
            ExclusiveLocks.of(statement)
                    .filter(relation -> !isNew(relation))
                    .map(Names::ofTable)
                    .forEach(locked::add);
        }
    }

    /** Takes note of a table that was made by other means than SQL. */
    public void made(String table) {
        newTables.add(key(table));
    }

    private void made(Node relation) {
        made(Names.ofTable(relation));
    }

    private void renamed(Node node) {
        if ("OBJECT_TABLE".equals(node.text("renameType")) && isNew(node.child("relation"))) {
            made(node.text("newname"));
        }
    }

    private void validated(Node node) {
        if (node.children("cmds", "AlterTableCmd")
                .anyMatch(command -> "AT_ValidateConstraint".equals(command.text("subtype")))) {
            validated.add(Names.ofTable(node.child("relation")));
        }
    }

    private static String key(String table) {
        return table.toLowerCase(Locale.ROOT).replaceFirst("^public\\.", "");
    }
}
