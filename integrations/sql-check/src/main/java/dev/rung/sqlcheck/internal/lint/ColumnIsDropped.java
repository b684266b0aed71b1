package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

final class ColumnIsDropped implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L110",
                "A column that goes while the program that reads it runs",
                """
                While a new version is rolled out the old one still runs, and each of its queries that names the column fails. The data
                does not come back either.""",
                "alter table orders drop column note",
                "alter table orders alter column note drop not null");
    }

    @Override
    public Stream<Finding> check(Statement statement, Scene before) {
        return Commands.of(statement, before, "AT_DropColumn")
                .filter(command -> before.isUp())
                .filter(command -> !before.columns().isMade(statement.node().child("relation"), command.text("name")))
                .map(command -> new Finding(
                        "Programs that still read " + command.text("name") + " fail, and its data is gone.",
                        "release a version that does not use it first; then accept this.",
                        statement.place()));
    }
}
