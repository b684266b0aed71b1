package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** The indexes that a method creates, anywhere in it. Grows with each statement that is added; not thread-safe. */
final class Indexes {

    private static final Set<String> WITH_INDEX = Set.of("CONSTR_PRIMARY", "CONSTR_UNIQUE");
    private static final Set<String> FIND_ROWS = Set.of("btree", "hash");

    private final TableNames names;
    private final List<Index> known = new ArrayList<>();
    private final Map<ForeignKey, Index> keys = new HashMap<>();

    Indexes(TableNames names) {
        this.names = names;
    }

    /** Takes note of a statement, before the names do. */
    void add(Statement statement) {
        renamed(statement);
        String table = names.key(statement.node().child("relation"));
        ForeignKey.of(statement).forEach(key -> keys.put(key, new Index(table, key.columns())));
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

    /** An index is dropped with its table or columns, and so is a foreign key. */
    private void renamed(Statement statement) {
        var node = statement.node();
        if (statement.is("RenameStmt") && "OBJECT_COLUMN".equals(node.text("renameType"))) {
            String table = names.key(node.child("relation"));
            change(index -> index.withColumn(table, node.text("subname"), node.text("newname")));
        }
        names.renamedBy(statement).ifPresent(renaming -> change(index -> index.moved(renaming)));
    }

    private void change(UnaryOperator<Index> change) {
        known.replaceAll(change);
        keys.replaceAll((key, columns) -> change.apply(columns));
    }

    /** Returns whether some index begins with the columns of a foreign key, in whatever order. */
    boolean find(ForeignKey key) {
        var wanted = keys.get(key);
        return wanted != null
                && known.stream()
                        .filter(index -> index.table().equals(wanted.table()))
                        .anyMatch(index -> index.first(wanted.columns().size()).equals(Set.copyOf(wanted.columns())));
    }

    private record Index(String table, List<String> columns) {

        Set<String> first(int number) {
            return Set.copyOf(columns.subList(0, Math.min(number, columns.size())));
        }

        Index moved(TableNames.Renaming renaming) {
            return table.equals(renaming.from()) ? new Index(renaming.to(), columns) : this;
        }

        Index withColumn(String of, String from, String to) {
            return table.equals(of)
                    ? new Index(
                            table,
                            columns.stream()
                                    .map(column -> column.equals(from) ? to : column)
                                    .toList())
                    : this;
        }
    }
}
