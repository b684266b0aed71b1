package dev.rung.sqlcheck.internal.lint;

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
    public Stream<Finding> check(Statement statement, Scene before) {
        var node = statement.node();
        return statement.is("DropStmt") && "OBJECT_INDEX".equals(node.text("removeType")) && !node.isSet("concurrent")
                ? node.children("objects", "List")
                        .map(name -> Names.of(name.children("items")))
                        .filter(index ->
                                !before.isNewIndex(index) && !before.method().dropsTableOf(index))
                        .map(index -> new Finding(
                                "Nobody can read the table of " + index
                                        + " while this waits for its turn, and until the" + " transaction ends.",
                                "drop index concurrently " + index + ", in a migration with transactional = false.",
                                statement.place()))
                : Stream.empty();
    }
}
