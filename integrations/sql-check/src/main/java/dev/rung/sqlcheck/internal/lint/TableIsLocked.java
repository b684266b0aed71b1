package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

final class TableIsLocked implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L121", "Lock table", """
                An explicit lock stays until the transaction ends. Everybody whom it excludes waits until then: who reads, for access exclusive,
                which is what lock table takes without a mode; who writes, for share and what is stronger.""", "lock table orders", "select id from orders where id = 1 for update");
    }

    private static final int SHARE_UPDATE_EXCLUSIVE = 4;
    private static final int SHARE = 5;
    private static final int EXCLUSIVE = 7;
    private static final int ACCESS_EXCLUSIVE = 8;

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        return statement.is("LockStmt")
                        && statement.node().number("mode") >= SHARE_UPDATE_EXCLUSIVE
                        && !isNeededAnyway(statement, before)
                ? Stream.of(new Diagnostic(
                        who(statement.node().number("mode")) + " until this migration ends.",
                        "leave it out where the lock of each statement will do; accept it if it prevents a deadlock.",
                        statement.position()))
                : Stream.empty();
    }

    /** Weaker locks than these are what each select, insert and update takes. */
    private static String who(int mode) {
        if (mode < SHARE) {
            return "Vacuum waits, and who builds an index of the table or alters it,";
        }
        if (mode < EXCLUSIVE) {
            return "Everybody who writes to the table waits";
        }
        return mode < ACCESS_EXCLUSIVE
                ? "Everybody who writes to the table or locks rows of it waits"
                : "Everybody who needs the table waits";
    }

    /** Locking early what is locked later anyway avoids deadlocks; no session waits for a new table. */
    private static boolean isNeededAnyway(Statement lock, LintContext before) {
        return lock.node()
                .children("relations", "RangeVar")
                .map(Names::ofTable)
                .allMatch(table -> before.isNew(table) || before.method().locks(before.key(table)));
    }
}
