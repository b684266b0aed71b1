package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The columns that a statement defines, in new tables and in old ones. */
final class Columns {

    private static final Set<String> WITH_COLUMN = Set.of("AT_AddColumn", "AT_AlterColumnType");

    private Columns() {}

    static Stream<Node> definedBy(Statement statement) {
        if (statement.is("CreateStmt")) {
            return statement.node().children("tableElts", "ColumnDef");
        }
        return statement
                .node()
                .children("cmds", "AlterTableCmd")
                .filter(command -> WITH_COLUMN.contains(command.text("subtype")))
                .map(command -> command.child("def").child("ColumnDef"));
    }

    /** Returns the constraints that a statement adds to a table, those of single columns left out. */
    static Stream<Node> constraintsOfTable(Statement statement) {
        if (statement.is("CreateStmt")) {
            return statement.node().children("tableElts", "Constraint");
        }
        return statement
                .node()
                .children("cmds", "AlterTableCmd")
                .map(command -> command.child("def").child("Constraint"));
    }

    /** Returns a finding for each column on the way up whose type is one of {@code types}. */
    static Stream<Finding> ofTypes(Statement statement, Scene before, Predicate<String> types, Words words) {
        return before.isUp()
                ? definedBy(statement)
                        .filter(column -> types.test(type(column)))
                        .map(column -> new Finding(
                                words.danger().formatted(name(column), type(column)),
                                words.fix(),
                                column.child("typeName").number("location")))
                : Stream.empty();
    }

    static String name(Node column) {
        return column.text("colname").isEmpty() ? "the column" : column.text("colname");
    }

    static String type(Node column) {
        return Names.ofType(column.child("typeName"));
    }

    /** Returns the type with {@code []} if it is an array. */
    static String wholeType(Node column) {
        return type(column) + (column.child("typeName").has("arrayBounds") ? "[]" : "");
    }

    static boolean has(Node column, String constraint) {
        return column.children("constraints", "Constraint").anyMatch(each -> constraint.equals(each.text("contype")));
    }

    /** The words of a finding: a format of the column's name and type, and what to do. */
    record Words(String danger, String fix) {}
}
