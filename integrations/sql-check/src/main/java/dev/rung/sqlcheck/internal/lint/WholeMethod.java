package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;

/** What a method does, wherever in it. Grows with each statement that it is told of; not thread-safe. */
final class WholeMethod {

    private final Indexes indexes = new Indexes();
    private final Set<String> dropped = new HashSet<>();
    private final Set<String> locked = new HashSet<>();

    void add(Statement statement) {
        indexes.add(statement);
        if (statement.is("DropStmt") && "OBJECT_TABLE".equals(statement.node().text("removeType"))) {
            statement
                    .node()
                    .children("objects", "List")
                    .map(name -> Names.of(name.children("items")))
                    .forEach(dropped::add);
        }
        if (!statement.is("LockStmt")) {
            ExclusiveLocks.of(statement).map(Names::ofTable).map(Scene::key).forEach(locked::add);
        }
        dropped.stream().map(Scene::key).forEach(locked::add);
    }

    /** Returns whether an index finds the rows of a foreign key. */
    boolean indexes(ForeignKey key) {
        return indexes.begin(key.table(), key.columns());
    }

    /** Returns whether it locks a table against everybody, with a statement that needs it. */
    boolean locks(String table) {
        return locked.contains(Scene.key(table));
    }

    /** Returns whether it drops a table after which an index is named, so probably the one whose index it is. */
    boolean dropsTableOf(String index) {
        var words = Arrays.asList(Names.last(index).split("_"));
        return dropped.stream()
                .map(table -> Arrays.asList(Names.last(table).split("_")))
                .anyMatch(table -> Collections.indexOfSubList(words, table) >= 0);
    }
}
