package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

final class ChecksAreSwitchedOff implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L130",
                "Triggers and foreign keys that are switched off",
                """
                Without its triggers a table takes rows that break its foreign keys, and what the triggers keep right is wrong afterwards.
                Nothing looks at those rows when they are switched on again. A deferrable foreign key is looked at when the transaction
                ends, which is enough to write rows in any order.""",
                "alter table orders disable trigger all",
                "set constraints all deferred");
    }

    @Override
    public Stream<Finding> check(Statement statement, Scene before) {
        var node = statement.node();
        var triggers = Stream.of("AT_DisableTrig", "AT_DisableTrigAll", "AT_DisableTrigUser")
                .flatMap(subtype -> Commands.of(statement, before, subtype))
                .map(command -> finding("of " + Names.ofTable(node.child("relation")), statement));
        return statement.is("VariableSetStmt") && "session_replication_role".equals(node.text("name"))
                ? Stream.of(finding("of all tables", statement))
                : triggers;
    }

    private static Finding finding(String whose, Statement statement) {
        return new Finding(
                "Rows that are written now escape the triggers " + whose + ", foreign keys among them.",
                "leave them on; set constraints all deferred, if rows come before those that they refer to.",
                statement.place());
    }
}
