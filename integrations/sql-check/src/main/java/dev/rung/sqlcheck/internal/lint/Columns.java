package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.List;
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
                .map(command -> named(command.child("def").child("ColumnDef"), command.text("name")));
    }

    /** With another type a column has its name in the command alone. */
    private static Node named(Node column, String name) {
        return name.isEmpty() ? column : column.with("colname", name);
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

    /** Returns a diagnostic for the columns that {@code up} adds and keeps, whose type is one of {@code types}. */
    static Stream<Diagnostic> ofTypes(Statement statement, LintContext before, Predicate<String> types, Words words) {
        var columns = definedBy(statement)
                .filter(column -> before.isUp()
                        && !before.isTemporary(statement.node().child("relation"))
                        && types.test(type(column)))
                .toList();
        return columns.stream()
                .limit(1)
                .map(column -> new Diagnostic(
                        words.danger().formatted(names(columns), type(column)),
                        words.fix(),
                        column.child("typeName").number("location")));
    }

    /** Returns a diagnostic for columns that a statement does one and the same thing to; none where there is no column. */
    static Stream<Diagnostic> together(List<Node> columns, Words words) {
        return columns.stream()
                .limit(1)
                .map(column -> new Diagnostic(
                        words.danger().formatted(names(columns)), words.fix(), column.number("location")));
    }

    private static String names(List<Node> columns) {
        return FirstFew.of(columns.stream().map(Columns::name).toList());
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

    /** Returns whether existing rows get values for it, judged by its own definition alone. */
    static boolean hasValues(Node column) {
        return has(column, "CONSTR_DEFAULT")
                || has(column, "CONSTR_GENERATED")
                || type(column).contains("serial");
    }

    /** The words of a diagnostic: a format of the columns' names and the type of the first, and what to do. */
    record Words(String danger, String fix) {}
}
