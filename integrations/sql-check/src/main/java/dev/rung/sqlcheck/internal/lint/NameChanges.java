package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.Set;
import java.util.stream.Stream;

final class NameChanges implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L112",
                "Another name for a table or column",
                """
                While a new version is rolled out the old one still runs, and asks for the old name. The new one, rolled back, asks for
                it again.""",
                "alter table orders rename column note to remark",
                "alter table orders add column remark text");
    }

    private static final Set<String> SEEN_BY_PROGRAMS = Set.of("OBJECT_TABLE", "OBJECT_COLUMN", "OBJECT_VIEW");

    @Override
    public Stream<Finding> check(Statement statement, Scene before) {
        var node = statement.node();
        var relation = node.child("relation");
        if (!statement.is("RenameStmt")
                || !before.isUp()
                || !SEEN_BY_PROGRAMS.contains(node.text("renameType"))
                || before.isNew(relation)) {
            return Stream.empty();
        }
        String old = node.text("subname").isEmpty() ? Names.ofTable(relation) : node.text("subname");
        return Stream.of(new Finding(
                "Programs that still ask for " + old + " fail.",
                "add %s beside it, change the programs over, then drop %s; or leave a view of the old name."
                        .formatted(node.text("newname"), old),
                relation.number("location")));
    }
}
