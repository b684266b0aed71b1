package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

final class CheckLocksReads implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L108",
                "A check that looks at every row under a lock",
                """
                Adding a check looks at every row while no session can read the table. With not valid it only looks at what is written from
                now on; validate constraint then looks at the rest while others read and write.""",
                "alter table orders add constraint orders_total_check check (total >= 0)",
                "alter table orders add constraint orders_total_check check (total >= 0) not valid");
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        var domain = statement.node().child("def").child("Constraint");
        if (statement.is("AlterDomainStmt") && isLooked(domain)) {
            return Stream.of(
                    diagnostic("a table with " + Names.of(statement.node().children("typeName")), domain));
        }
        String table = Names.ofTable(statement.node().child("relation"));
        return Commands.looksAtRows(statement, before, "CONSTR_CHECK").map(constraint -> diagnostic(table, constraint));
    }

    private static boolean isLooked(Node constraint) {
        return "CONSTR_CHECK".equals(constraint.text("contype")) && !constraint.isSet("skip_validation");
    }

    private static Diagnostic diagnostic(String table, Node constraint) {
        return new Diagnostic(
                "No session can read " + table + " while every row is looked at.",
                Commands.notValid(constraint),
                constraint.number("location"));
    }
}
