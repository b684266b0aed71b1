package dev.rung.sqlcheck.internal.lint;

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
        return statement.is("LockStmt")
                ? Stream.of(new Finding(
                        "Everybody who needs the table waits until this migration ends.",
                        "leave it out: each statement takes the lock that it needs.",
                        statement.place()))
                : Stream.empty();
    }
}
