package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

final class RowsWrittenUnderLock implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L131",
                "Rows that are written while a table is locked",
                """
                After alter table no session can read the table until the transaction ends. That is milliseconds, unless rows are written in the
                same transaction: then everybody waits until the last one is.""",
                "alter table orders add column remark text; update orders set remark = note where note <> ''",
                "update orders set remark = note where note <> '' and id between 1 and 10000");
    }

    @Override
    public Reporting reporting() {
        return Reporting.AT_ONCE;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        return writes(statement) && before.locks()
                ? Stream.of(new Diagnostic(
                        "While this writes rows, no session can read %s: the lock stays until the transaction ends."
                                .formatted(before.lockedInWords()),
                        "write the rows in a migration of their own, after this one.",
                        statement.node().child("relation").number("location")))
                : Stream.empty();
    }

    private static boolean writes(Statement statement) {
        return switch (statement.kind()) {
            case "UpdateStmt", "DeleteStmt", "MergeStmt" -> true;
            case "InsertStmt" ->
                statement.node().child("selectStmt").child("SelectStmt").has("fromClause");
            default -> false;
        };
    }
}
