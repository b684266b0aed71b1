package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The indexes that a method makes, wherever in it. Grows with each statement that it is told of; not thread-safe. */
final class Indexes {

    private static final Set<String> WITH_INDEX = Set.of("CONSTR_PRIMARY", "CONSTR_UNIQUE");
    private static final Set<String> FIND_ROWS = Set.of("btree", "hash");

    private final List<Index> known = new ArrayList<>();

    void add(Statement statement) {
        String table = Scene.key(Names.ofTable(statement.node().child("relation")));
        if (statement.is("IndexStmt") && finds(statement.node())) {
            var columns = statement.node().children("indexParams", "IndexElem");
            known.add(
                    new Index(table, columns.map(column -> column.text("name")).toList()));
        }
        Columns.constraintsOfTable(statement)
                .filter(Indexes::hasIndex)
                .forEach(constraint -> known.add(new Index(table, Names.list(constraint.children("keys")))));
        Columns.definedBy(statement)
                .filter(column -> column.children("constraints", "Constraint").anyMatch(Indexes::hasIndex))
                .forEach(column -> known.add(new Index(table, List.of(column.text("colname")))));
    }

    /** Returns whether it has all rows that have a value. */
    private static boolean finds(Node index) {
        var where = index.child("whereClause");
        return FIND_ROWS.contains(index.text("accessMethod"))
                && (!index.has("whereClause")
                        || "IS_NOT_NULL".equals(where.child("NullTest").text("nulltesttype")));
    }

    private static boolean hasIndex(Node constraint) {
        return WITH_INDEX.contains(constraint.text("contype"));
    }

    /** Returns whether some index begins with these columns, in whatever order. */
    boolean begin(String table, List<String> columns) {
        return known.stream()
                .filter(index -> index.table().equals(Scene.key(table)))
                .anyMatch(index -> index.first(columns.size()).equals(Set.copyOf(columns)));
    }

    private record Index(String table, List<String> columns) {

        Set<String> first(int number) {
            return Set.copyOf(columns.subList(0, Math.min(number, columns.size())));
        }
    }
}
