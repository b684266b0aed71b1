package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The names of the indexes that a method has created. One that PostgreSQL names itself is known on a new table alone: elsewhere
 * the name may be taken. Changes with each statement that is added; not thread-safe.
 */
final class NewIndexes {

    private static final int LONGEST = 63;
    private static final String SUFFIX = "_idx";

    private final Set<String> names = new HashSet<>();

    boolean has(String index) {
        return names.contains(index);
    }

    /** Takes note of what a statement does to indexes. */
    void did(Statement statement, LintContext before) {
        var node = statement.node();
        if (statement.is("IndexStmt")) {
            if (node.has("idxname")) {
                names.add(node.text("idxname"));
            } else if (before.isNew(node.child("relation"))) {
                usual(node).map(this::free).ifPresent(names::add);
            }
        } else if (statement.is("RenameStmt") && has(node.child("relation").text("relname"))) {
            names.add(node.text("newname"));
        }
    }

    /** Returns the name that PostgreSQL gives, unless another has it; empty where an expression is part of it. */
    private static Optional<String> usual(Node index) {
        var columns = new ArrayList<String>();
        for (var list : List.of("indexParams", "indexIncludingParams")) {
            index.children(list, "IndexElem").forEach(column -> columns.add(column.text("name")));
        }
        String name = index.child("relation").text("relname") + "_" + String.join("_", columns) + SUFFIX;
        return columns.contains("") || name.length() > LONGEST ? Optional.empty() : Optional.of(name);
    }

    private String free(String name) {
        String free = name;
        for (int i = 1; names.contains(free); i++) {
            free = name + i;
        }
        return free;
    }
}
