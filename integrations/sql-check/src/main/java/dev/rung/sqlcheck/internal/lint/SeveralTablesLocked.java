package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Node;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.List;
import java.util.stream.Stream;

final class SeveralTablesLocked implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L120",
                "Several tables that no session can read in one transaction",
                """
                A lock stays until the transaction ends. While this waits for the second table, no session can read the first; and a
                program that uses the two in another order causes a deadlock.""",
                "alter table orders add column a int; alter table customers add column a int",
                "alter table orders add column a int");
    }

    @Override
    public Reporting reporting() {
        return Reporting.AT_ONCE;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        return ExclusiveLocks.of(statement)
                .filter(relation -> !before.isNew(relation) && !before.tables().isRenamed(Names.ofTable(relation)))
                .filter(relation -> before.locks() && !before.locks(relation) && !isSubstitute(relation, before))
                .limit(1)
                .map(relation -> new Diagnostic(
                        "While this waits for %s, no session can read %s."
                                .formatted(Names.ofTable(relation), before.lockedInWords()),
                        "change %s in a migration of its own.".formatted(Names.ofTable(relation)),
                        relation.number("location")));
    }

    /** A swap locks both, and no program reads the table that was created for it. */
    private static boolean isSubstitute(Node relation, LintContext before) {
        return before.method().successors().isSubstitute(List.of(before.key(Names.ofTable(relation))));
    }
}
