package dev.rung.sqlcheck.internal.lint;

import static java.util.stream.Collectors.groupingBy;

import dev.rung.sqlcheck.internal.lint.Successors.Successor;
import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.List;
import java.util.stream.Stream;

final class ColumnIsDropped implements Rule {

    private static final String FIX = "release a version that does not use it first; then accept this.";

    @Override
    public Page page() {
        return new Page(
                "L110",
                "A column that is dropped while the program that reads it runs",
                """
                While a new version is rolled out the old one still runs, and each of its queries that names the column fails. The data
                does not come back either.""",
                "alter table orders drop column note",
                "alter table orders alter column note drop not null");
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        String table = before.key(Names.ofTable(statement.node().child("relation")));
        var columns = Commands.of(statement, before, "AT_DropColumn")
                .filter(command -> before.isUp())
                .filter(command -> !before.columns().isMade(statement.node().child("relation"), command.text("name")))
                .collect(groupingBy(command -> before.method().successors().ofColumn(table, command.text("name"))));
        var gone = columns.getOrDefault(Successor.NONE, List.of());
        var anew = columns.getOrDefault(Successor.MADE, List.of());
        return Stream.concat(
                        gone.stream()
                                .limit(1)
                                .map(command -> "Programs that still read " + Commands.names(gone)
                                        + " fail, and the data is gone."),
                        anew.stream()
                                .limit(1)
                                .map(command -> "The data of " + Commands.names(anew)
                                        + " is gone: a new column takes the name."))
                .map(danger -> new Diagnostic(danger, FIX, statement.position()));
    }
}
