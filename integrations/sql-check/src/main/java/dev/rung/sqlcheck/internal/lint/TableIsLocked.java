package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

final class TableIsLocked implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L121", "Lock table", """
                An explicit lock stays until the transaction ends, and everybody who comes after it waits behind it.""", "lock table orders", "select id from orders where id = 1 for update");
    }

    @Override
    public Stream<Finding> check(Statement statement, Scene before) {
        return statement.is("LockStmt") && !isNeededAnyway(statement, before)
                ? Stream.of(new Finding(
                        "Everybody who needs the table waits until this migration ends.",
                        "leave it out where the lock of each statement will do; accept it if it stands against a deadlock.",
                        statement.place()))
                : Stream.empty();
    }

    /** Who locks early what is locked anyway avoids deadlocks. */
    private static boolean isNeededAnyway(Statement lock, Scene before) {
        return lock.node().children("relations", "RangeVar").map(Names::ofTable).allMatch(before.method()::locks);
    }
}
