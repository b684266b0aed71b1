package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

/** What an {@code alter table} does to a table that was there before. */
final class Commands {

    private Commands() {}

    /** Returns the commands of one kind, such as {@code AT_AddColumn}; none where the table is new. */
    static Stream<Node> of(Statement statement, Scene before, String subtype) {
        var node = statement.node();
        return statement.is("AlterTableStmt") && !before.isNew(node.child("relation"))
                ? node.children("cmds", "AlterTableCmd").filter(command -> subtype.equals(command.text("subtype")))
                : Stream.empty();
    }

    /** Returns the constraints of one kind, such as {@code CONSTR_CHECK}, that are added to it. */
    static Stream<Node> constraints(Statement statement, Scene before, String kind) {
        return of(statement, before, "AT_AddConstraint")
                .map(command -> command.child("def").child("Constraint"))
                .filter(constraint -> kind.equals(constraint.text("contype")));
    }

    /** Returns the columns that are added to it. */
    static Stream<Node> newColumns(Statement statement, Scene before) {
        return of(statement, before, "AT_AddColumn")
                .map(command -> command.child("def").child("ColumnDef"));
    }
}
