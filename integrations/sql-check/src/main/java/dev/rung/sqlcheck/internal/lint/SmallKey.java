package dev.rung.sqlcheck.internal.lint;

import static java.util.stream.Collectors.toSet;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.Set;
import java.util.stream.Stream;

final class SmallKey implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L119",
                "A primary key that runs out",
                """
                An integer ends at 2,147,483,647. That is soon for a table that grows, and to change the type of a key that others refer
                to takes a night. bigint takes four bytes more, often none.""",
                "create table orders (id int primary key)",
                "create table orders (id bigint primary key)");
    }

    private static final Set<String> SMALL = Set.of("int2", "int4", "serial", "serial4", "smallserial", "serial2");

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        var keys = keys(statement);
        return before.isUp() && !before.isTemporary(statement.node().child("relation"))
                ? Columns.definedBy(statement)
                        .filter(column -> SMALL.contains(Columns.type(column)))
                        .filter(column -> Columns.has(column, "CONSTR_PRIMARY") || keys.contains(Columns.name(column)))
                        .filter(column -> !isOfAnother(column, statement) && !isOnlyRow(column, statement))
                        .map(column -> new Diagnostic(
                                "The key " + Columns.name(column) + " runs out of numbers: its type is "
                                        + Columns.type(column) + ".",
                                "bigint.",
                                column.number("location")))
                : Stream.empty();
    }

    /** Returns the columns that are a key by themselves. */
    private static Set<String> keys(Statement statement) {
        return Columns.constraintsOfTable(statement)
                .filter(constraint -> "CONSTR_PRIMARY".equals(constraint.text("contype")))
                .map(constraint -> Names.list(constraint.children("keys")))
                .filter(columns -> columns.size() == 1)
                .map(columns -> columns.get(0))
                .collect(toSet());
    }

    /** What refers to another table has the type that it has there. */
    private static boolean isOfAnother(Node column, Statement statement) {
        return ForeignKey.of(statement).anyMatch(key -> key.columns().contains(Columns.name(column)));
    }

    /** A table of settings has one row, and a check that says so. */
    private static boolean isOnlyRow(Node column, Statement statement) {
        return Stream.concat(column.children("constraints", "Constraint"), Columns.constraintsOfTable(statement))
                .filter(constraint -> "CONSTR_CHECK".equals(constraint.text("contype")))
                .map(constraint -> constraint.child("raw_expr").child("A_Expr"))
                .anyMatch(check -> "=".equals(Names.of(check.children("name")))
                        && check.child("rexpr").has("A_Const")
                        && Names.list(check.child("lexpr").child("ColumnRef").children("fields"))
                                .contains(Columns.name(column)));
    }
}
