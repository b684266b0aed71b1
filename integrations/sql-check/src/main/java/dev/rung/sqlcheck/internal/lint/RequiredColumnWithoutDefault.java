package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.Set;
import java.util.stream.Stream;

final class RequiredColumnWithoutDefault implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L103",
                "A required column without a default",
                """
                Rows that are there have no value for the column, so adding it fails on every table that is not empty. It works on the
                developer's empty database and fails in production.""",
                "alter table orders add column note text not null",
                "alter table orders add column note text not null default ''");
    }

    private static final Set<String> VALUES = Set.of("CONSTR_DEFAULT", "CONSTR_IDENTITY", "CONSTR_GENERATED");

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        var columns = Commands.newColumns(statement, before)
                .filter(column -> Columns.has(column, "CONSTR_NOTNULL") || Columns.has(column, "CONSTR_PRIMARY"))
                .filter(column -> VALUES.stream().noneMatch(value -> Columns.has(column, value)))
                .filter(column -> !Columns.type(column).contains("serial"))
                .toList();
        return Columns.together(
                columns,
                new Columns.Words(
                        "This fails unless the table is empty: its rows have no value for %s.",
                        "give it a default; or add it without not null, fill it, and then set not null."));
    }
}
