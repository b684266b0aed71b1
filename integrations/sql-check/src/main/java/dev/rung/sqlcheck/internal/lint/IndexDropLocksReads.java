package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.NameInSql;
import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

final class IndexDropLocksReads implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L128",
                "An index that is dropped while readers wait",
                """
                drop index locks the table of the index against everybody: first it waits for the longest query, and all that come later
                wait behind it; then it keeps the lock until the transaction ends. Concurrently, it waits for others only.""",
                "drop index orders_customer_idx",
                "drop index concurrently orders_customer_idx");
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        if (statement.node().isSet("concurrent")) {
            return Stream.empty();
        }
        var indexes = Names.dropped(statement, "OBJECT_INDEX")
                .filter(index -> !before.isNewIndex(index) && !isLockedAnyway(index, before))
                .toList();
        return indexes.stream()
                .limit(1)
                .map(index -> new Diagnostic(
                        "No session can read the table of " + FirstFew.of(indexes)
                                + " while this waits for its turn, and until the transaction ends.",
                        "drop index concurrently " + NameInSql.of(index) + ", in a migration with "
                                + before.outsideTransaction() + ".",
                        statement.position()));
    }

    /** What happens to the table in the same transaction takes the same lock. */
    private static boolean isLockedAnyway(String index, LintContext before) {
        return before.method().dropsTableOf(index)
                || (before.isTransactional() && before.method().locksTableOf(index));
    }
}
