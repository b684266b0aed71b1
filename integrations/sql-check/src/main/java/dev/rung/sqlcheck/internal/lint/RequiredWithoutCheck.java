package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.NameInSql;
import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

final class RequiredWithoutCheck implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L106",
                "Not null that looks at every row under a lock",
                """
                set not null looks at every row while no session can read the table, unless a validated check says already that there is no
                null. Such a check is added without a look (not valid), and validated while others read and write.""",
                "alter table orders alter column note set not null",
                "alter table orders validate constraint orders_note_present");
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        String table = Names.ofTable(statement.node().child("relation"));
        var columns = Commands.overRows(statement, before, "AT_SetNotNull")
                .filter(command -> !before.validated(table))
                .toList();
        return columns.stream()
                .limit(1)
                .map(command -> new Diagnostic(
                        "Every row of " + table + " is looked at for nulls in " + Commands.names(columns)
                                + "; no session can read it until then.",
                        "add constraint ... check (%s is not null) not valid; validate it in another migration; then this."
                                .formatted(NameInSql.of(command.text("name"))),
                        statement.position()));
    }
}
