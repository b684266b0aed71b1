package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What one method of a migration has done before a statement. Changes with each statement that is added; not
 * thread-safe.
 */
public final class LintContext {

    private final Mode mode;
    private final Direction direction;
    private final TableNames names = new TableNames();
    private final KnownTables tables = new KnownTables(names);
    private final Map<String, String> locked = new LinkedHashMap<>();
    private final Set<String> validated = new HashSet<>();
    private final NewIndexes indexes = new NewIndexes();
    private final Set<String> newTypes = new HashSet<>();
    private final Set<String> newSchemas = new HashSet<>();
    private final Map<String, String> freshValues = new LinkedHashMap<>();
    private final KnownColumns columns = new KnownColumns(names);
    private final WholeMethod method = new WholeMethod();

    public LintContext(Mode mode, Direction direction) {
        this.mode = mode;
        this.direction = direction;
    }

    /** Whether the migration is one transaction, the way that it is looked at. */
    public enum Mode {
        TRANSACTIONAL,
        WITHOUT_TRANSACTION
    }

    /** Where the migration leads. */
    public enum Direction {
        UP,
        DOWN
    }

    boolean isTransactional() {
        return mode == Mode.TRANSACTIONAL;
    }

    /** Returns what a migration has to set for what cannot run in a transaction. */
    String outsideTransaction() {
        return switch (direction) {
            case UP -> "transactional = false";
            case DOWN -> "transactional = false, or outsideTransaction = Migration.Direction.DOWN for down() alone";
        };
    }

    boolean isUp() {
        return direction == Direction.UP;
    }

    /** Returns the tables and views that were created, emptied or renamed here. */
    KnownTables tables() {
        return tables;
    }

    /** Returns whether a table was created here, so that no other session can wait for it, and it is empty. */
    boolean isNew(Node relation) {
        return tables.isMade(relation);
    }

    boolean isNew(String table) {
        return tables.isMade(table);
    }

    /** Returns whether only the migration itself sees a table. */
    boolean isTemporary(Node relation) {
        return names.isTemporary(relation);
    }

    /** Returns what is the same for all names that a table has here. */
    String key(String table) {
        return names.key(table);
    }

    /** Returns whether an enum was created here. */
    boolean isNewType(String type) {
        return newTypes.contains(type);
    }

    /** Returns whether a schema was created here. */
    boolean isNewSchema(String schema) {
        return newSchemas.contains(schema);
    }

    /** Returns whether any table is locked against everything until the transaction ends. */
    boolean locks() {
        return !locked.isEmpty();
    }

    /** Returns whether a table is among those. */
    boolean locks(Node relation) {
        return locked.containsKey(names.key(relation));
    }

    /** Returns the first of them in a row, and how many more there are. */
    String lockedInWords() {
        return FirstFew.of(locked.values());
    }

    /** Returns whether a constraint of a table was validated here. */
    boolean validated(String table) {
        return validated.contains(names.key(table));
    }

    /** Returns whether an index was created here. */
    boolean isNewIndex(String index) {
        return indexes.has(Names.last(index));
    }

    /** Returns the values of enums that cannot be used until the transaction ends, and the enum of each. */
    Map<String, String> freshValues() {
        return freshValues;
    }

    /** Returns the columns that were created here. */
    KnownColumns columns() {
        return columns;
    }

    /** Returns what the method does, with all statements that were expected. */
    WholeMethod method() {
        return method;
    }

    /** Takes note of a statement of the method, before any is looked at. */
    public void expect(Statement statement) {
        method.add(statement);
    }

    /** Takes note of what a statement did. */
    public void did(Statement statement) {
        var node = statement.node();
        switch (statement.kind()) {
            case "AlterTableStmt" -> validated(node);
            case "CreateSchemaStmt" -> newSchemas.add(node.text("schemaname"));
            case "CreateEnumStmt" -> newTypes.add(Names.of(node.children("typeName")));
            case "AlterEnumStmt" -> valueAdded(node);
            default -> {}
        }
        if (isTransactional()) {
            ExclusiveLocks.of(statement).map(Names::ofTable).forEach(this::locked);
        }
        indexes.did(statement, this);
        tables.did(statement);
        columns.did(statement);
        names.did(statement);
    }

    private void locked(String table) {
        if (!isNew(table) && !tables.isRenamed(table)) {
            locked.putIfAbsent(names.key(table), table);
        }
    }

    /** Adds a table that was created without SQL. */
    public void made(String table) {
        tables.made(table);
        names.made(table);
    }

    private void valueAdded(Node node) {
        String type = Names.of(node.children("typeName"));
        if (isTransactional() && !node.has("oldVal") && !newTypes.contains(type)) {
            freshValues.put(node.text("newVal"), type);
        }
    }

    private void validated(Node node) {
        if (node.children("cmds", "AlterTableCmd")
                .anyMatch(command -> "AT_ValidateConstraint".equals(command.text("subtype")))) {
            validated.add(names.key(node.child("relation")));
        }
    }
}
