package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

final class EveryRowChanges implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L114",
                "Every row of a table in one statement",
                """
                Without a where every row is written and locked until the transaction ends, the table doubles in size, and an update
                that forgot its where cannot be undone.""",
                "update orders set note = ''",
                "update orders set note = '' where note is null and id between 1 and 10000");
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        var node = statement.node();
        var relation = node.child("relation");
        boolean changes = statement.is("UpdateStmt") || statement.is("DeleteStmt");
        if (!changes || node.has("whereClause") || !before.tables().hasRows(Names.ofTable(relation))) {
            return Stream.empty();
        }
        return Stream.of(new Diagnostic(
                "Every row of " + Names.ofTable(relation) + " is changed and stays locked until the transaction ends.",
                "say which rows with where, in batches if there are many; accept it for a small table.",
                relation.number("location")));
    }
}
