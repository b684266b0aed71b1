package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.function.Function;
import java.util.stream.Stream;

final class ChecksAreSwitchedOff implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L130",
                "Triggers and foreign keys that are switched off",
                """
                Without its triggers a table takes rows that break its foreign keys, and what the triggers keep right is wrong afterwards.
                Nothing looks at those rows when they are switched on again. A deferrable foreign key is looked at when the transaction
                ends, which is enough to write rows in any order.""",
                "alter table orders disable trigger all",
                "set constraints all deferred");
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        return Stream.concat(everywhere(statement), ofTable(statement, before));
    }

    private static Stream<Diagnostic> everywhere(Statement statement) {
        return statement.is("VariableSetStmt")
                        && "session_replication_role".equals(statement.node().text("name"))
                        && statement
                                .node()
                                .children("args", "A_Const")
                                .anyMatch(value -> "replica".equalsIgnoreCase(Names.ofConstant(value)))
                ? Stream.of(withForeignKeys("of all tables", statement))
                : Stream.empty();
    }

    private static Stream<Diagnostic> ofTable(Statement statement, LintContext before) {
        String table = Names.ofTable(statement.node().child("relation"));
        return Stream.of(
                        Commands.of(statement, before, "AT_DisableTrigAll")
                                .map(command -> withForeignKeys("of " + table, statement)),
                        Commands.of(statement, before, "AT_DisableTrigUser")
                                .map(command -> withoutForeignKeys("the triggers of " + table, statement)),
                        Commands.of(statement, before, "AT_DisableTrig")
                                .map(command -> withoutForeignKeys(
                                        "the trigger " + command.text("name") + " of " + table, statement)))
                .flatMap(Function.identity());
    }

    private static Diagnostic withForeignKeys(String whose, Statement statement) {
        return new Diagnostic(
                "Rows that are written now escape the triggers " + whose + ", foreign keys among them.",
                "leave them on; set constraints all deferred, if rows come before those that they refer to.",
                statement.position());
    }

    private static Diagnostic withoutForeignKeys(String which, Statement statement) {
        return new Diagnostic(
                "Rows that are written now escape " + which + ".",
                "leave on what keeps data right; accept it where the rows do not need what it does.",
                statement.position());
    }
}
