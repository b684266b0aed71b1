package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

final class TableIsEmptied implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L129",
                "A table that is emptied",
                """
                truncate removes all rows, and no rollback restores them. No session can read the table until the transaction ends,
                and whoever reads it in an older snapshot then finds it empty.""",
                "truncate orders",
                "delete from orders where placed < '2020-01-01'");
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        if (!statement.is("TruncateStmt")) {
            return Stream.empty();
        }
        var tables = statement
                .node()
                .children("relations", "RangeVar")
                .filter(relation -> !before.isNew(relation))
                .toList();
        return tables.stream()
                .limit(1)
                .map(relation -> new Diagnostic(
                        "All rows of "
                                + FirstFew.of(
                                        tables.stream().map(Names::ofTable).toList()) + " are gone.",
                        "say which rows with delete ... where; accept it if none is missed.",
                        relation.number("location")));
    }
}
