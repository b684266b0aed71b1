package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

final class TableIsDropped implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L111",
                "A table that goes while the program that reads it runs",
                """
                While a new version is rolled out the old one still runs, and each of its queries of the table fails. The data does not
                come back either.""",
                "drop table orders",
                "alter table orders set (autovacuum_enabled = off)");
    }

    @Override
    public Stream<Finding> check(Statement statement, Scene before) {
        return statement.is("DropStmt")
                        && before.isUp()
                        && "OBJECT_TABLE".equals(statement.node().text("removeType"))
                ? statement
                        .node()
                        .children("objects", "List")
                        .map(name -> Names.of(name.children("items")))
                        .filter(table ->
                                !before.isNew(table) && !before.tables().isRenamed(table))
                        .map(table -> new Finding(
                                "Programs that still use " + table + " fail, and its data is gone.",
                                "release a version that does not use it first; then accept this.",
                                statement.place()))
                : Stream.empty();
    }
}
