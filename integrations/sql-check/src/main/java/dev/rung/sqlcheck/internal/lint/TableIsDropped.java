package dev.rung.sqlcheck.internal.lint;

import static java.util.stream.Collectors.groupingBy;

import dev.rung.sqlcheck.internal.lint.Successors.Successor;
import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.List;
import java.util.stream.Stream;

final class TableIsDropped implements Rule {

    private static final String FIX = "release a version that does not use it first; then accept this.";

    @Override
    public Page page() {
        return new Page(
                "L111",
                "A table that is dropped while the program that reads it runs",
                """
                While a new version is rolled out the old one still runs, and each of its queries of the table fails. The data does not
                come back either.""",
                "drop table orders",
                "alter table orders set (autovacuum_enabled = off)");
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        if (!before.isUp()) {
            return Stream.empty();
        }
        var tables = Names.dropped(statement, "OBJECT_TABLE")
                .filter(table -> !before.isNew(table) && !before.tables().isRenamed(table))
                .collect(groupingBy(table -> before.method().successors().ofTable(before.key(table))));
        var gone = tables.getOrDefault(Successor.NONE, List.of());
        var anew = tables.getOrDefault(Successor.MADE, List.of());
        return Stream.concat(
                        gone.stream()
                                .limit(1)
                                .map(table -> "Programs that still use " + FirstFew.of(gone)
                                        + " fail, and the data is gone."),
                        anew.stream()
                                .limit(1)
                                .map(table ->
                                        "All rows of " + FirstFew.of(anew) + " are gone: a new table takes the name."))
                .map(danger -> new Diagnostic(danger, FIX, statement.position()));
    }
}
