package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Names;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.Set;
import java.util.stream.Stream;

final class SessionChanges implements Rule {

    @Override
    public Page page() {
        return new Page("L122", "A change of role", """
                What comes later in the migration runs as somebody else. That what was created belongs to another role is seen only when
                the next migration fails. A search path is set back after each migration.""", "set role archivist", "alter table orders owner to archivist");
    }

    private static final Set<String> WHO = Set.of("role", "session_authorization");

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        return statement.is("VariableSetStmt") && WHO.contains(statement.node().text("name")) && isOther(statement)
                ? Stream.of(new Diagnostic(
                        "Everything after this has another " + statement.node().text("name") + ".",
                        "write alter ... owner to; or connect the migrator as that role.",
                        statement.position()))
                : Stream.empty();
    }

    /** {@code reset role} and {@code set role none} lead back to who connected. */
    private static boolean isOther(Statement set) {
        return "VAR_SET_VALUE".equals(set.node().text("kind"))
                && set.node().children("args", "A_Const").noneMatch(value -> "none".equals(Names.ofConstant(value)));
    }
}
