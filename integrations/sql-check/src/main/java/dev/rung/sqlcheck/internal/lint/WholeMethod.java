package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a method does, anywhere in it. Grows with each statement that is added; not thread-safe. */
final class WholeMethod {

    /** What names of indexes begin with before the name of the table. */
    private static final Set<String> INDEX_WORDS = Set.of("i", "idx", "ix", "index", "ux", "uidx", "uq", "unique");

    private final TableNames names = new TableNames();
    private final Indexes indexes = new Indexes(names);
    private final Set<String> dropped = new HashSet<>();
    private final Successors successors = new Successors(names);
    private final Set<String> droppedConstraints = new HashSet<>();
    private final Set<String> locked = new HashSet<>();

    void add(Statement statement) {
        indexes.add(statement);
        Names.dropped(statement, "OBJECT_TABLE").map(names::key).forEach(dropped::add);
        successors.add(statement);
        statement
                .node()
                .children("cmds", "AlterTableCmd")
                .filter(command -> "AT_DropConstraint".equals(command.text("subtype")))
                .forEach(command -> droppedConstraints.add(command.text("name")));
        if (!statement.is("LockStmt")) {
            ExclusiveLocks.of(statement).map(names::key).forEach(locked::add);
        }
        locked.addAll(dropped);
        names.did(statement);
    }

    /** Returns whether an index finds the rows of a foreign key. */
    boolean indexes(ForeignKey key) {
        return indexes.find(key);
    }

    /** Returns what takes the name of what it drops. */
    Successors successors() {
        return successors;
    }

    /** Returns whether it drops a constraint of that name, and so replaces it. */
    boolean dropsConstraint(String name) {
        return droppedConstraints.contains(name);
    }

    /** Returns whether it locks a table, given by its key, against all other sessions, with a statement that needs the lock. */
    boolean locks(String table) {
        return locked.contains(table);
    }

    /** Returns whether it drops a table after which an index is named, so probably the one whose index it is. */
    boolean dropsTableOf(String index) {
        var words = words(index);
        return dropped.stream()
                .map(WholeMethod::words)
                .anyMatch(table -> Collections.indexOfSubList(words, table) >= 0);
    }

    /** Returns whether it locks the table of an index, judged by names; where it locks one table only, that one is assumed. */
    boolean locksTableOf(String index) {
        var words = words(index);
        var table = INDEX_WORDS.contains(words.get(0)) ? words.subList(1, words.size()) : words;
        var old = locked.stream()
                .filter(name -> successors.ofTable(name) != Successors.Successor.MADE)
                .toList();
        return old.stream()
                .map(WholeMethod::words)
                .anyMatch(name -> Collections.indexOfSubList(table, name) == 0
                        || (old.size() == 1 && (dropped.isEmpty() || !Collections.disjoint(table, name))));
    }

    private static List<String> words(String name) {
        return Arrays.asList(Names.last(name).split("_"));
    }
}
