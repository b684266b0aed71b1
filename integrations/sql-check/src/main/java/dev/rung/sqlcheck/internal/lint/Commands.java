package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.NameInSql;
import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What an {@code alter table} does to a table that was there before. */
final class Commands {

    /** Kinds that {@code alter table} names and that have no rows of their own. */
    private static final Set<String> WITHOUT_ROWS = Set.of("OBJECT_TYPE", "OBJECT_FOREIGN_TABLE", "OBJECT_VIEW");

    private Commands() {}

    /** Returns the commands of one kind, such as {@code AT_AddColumn}; none where the table is new. */
    static Stream<Node> of(Statement statement, LintContext before, String subtype) {
        var node = statement.node();
        return statement.is("AlterTableStmt") && !before.isNew(node.child("relation"))
                ? node.children("cmds", "AlterTableCmd").filter(command -> subtype.equals(command.text("subtype")))
                : Stream.empty();
    }

    /** Returns the commands of one kind that look at each row, or write it; none where there is no row. */
    static Stream<Node> overRows(Statement statement, LintContext before, String subtype) {
        return of(statement, before, subtype)
                .filter(command -> !WITHOUT_ROWS.contains(statement.node().text("objtype"))
                        && before.tables()
                                .hasRows(Names.ofTable(statement.node().child("relation"))));
    }

    /** Returns the constraints of one kind, such as {@code CONSTR_CHECK}, that are added to it. */
    static Stream<Node> constraints(Statement statement, LintContext before, String kind) {
        return overRows(statement, before, "AT_AddConstraint")
                .map(command -> command.child("def").child("Constraint"))
                .filter(constraint -> kind.equals(constraint.text("contype")));
    }

    /** Returns the constraints of one kind that are held against every row, added by themselves or with a column. */
    static Stream<Node> looksAtRows(Statement statement, LintContext before, String kind) {
        return Stream.concat(constraints(statement, before, kind), columnConstraints(statement, before, kind))
                .filter(constraint -> !constraint.isSet("skip_validation"));
    }

    /** Returns the names of the columns that commands are about. */
    static String names(List<Node> commands) {
        return FirstFew.of(
                commands.stream().map(command -> command.text("name")).toList());
    }

    /** Returns what to do instead of looking at every row. */
    static String notValid(Node constraint) {
        if (constraint.text("conname").isEmpty()) {
            return "add it not valid, which takes a line of its own; validate it in another migration.";
        }
        return "add %1$s not valid, which takes a line of its own; validate constraint %1$s in another migration."
                .formatted(NameInSql.of(constraint.text("conname")));
    }

    /** Returns the constraints of one kind that come with columns that are added to it; none of them can be not valid. */
    static Stream<Node> columnConstraints(Statement statement, LintContext before, String kind) {
        return newColumns(statement, before)
                .flatMap(column -> column.children("constraints", "Constraint"))
                .filter(constraint -> kind.equals(constraint.text("contype")));
    }

    /** Returns the columns that are added to it. */
    static Stream<Node> newColumns(Statement statement, LintContext before) {
        return overRows(statement, before, "AT_AddColumn")
                .map(command -> command.child("def").child("ColumnDef"));
    }
}
