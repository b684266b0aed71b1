package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.Set;
import java.util.stream.Stream;

final class CascadeDrops implements Rule {

    @Override
    public Page page() {
        return new Page("L113", "Cascade", """
                cascade also drops what is not named: views, foreign keys and columns that are there in production only, with all rows
                of other tables in the case of truncate.""", "drop view order_totals cascade", "drop view order_totals");
    }

    /** Nothing can depend on these, and cascade is a word too many. */
    private static final Set<String> NEEDED_BY_NOTHING =
            Set.of("OBJECT_TRIGGER", "OBJECT_EVENT_TRIGGER", "OBJECT_POLICY", "OBJECT_RULE", "OBJECT_STATISTIC_EXT");

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        boolean cascades = "DROP_CASCADE".equals(statement.node().text("behavior"))
                || statement
                        .node()
                        .children("cmds", "AlterTableCmd")
                        .anyMatch(command -> "DROP_CASCADE".equals(command.text("behavior")));
        return cascades
                        && !statement.kind().startsWith("Grant")
                        && !NEEDED_BY_NOTHING.contains(statement.node().text("removeType"))
                ? Stream.of(new Diagnostic(
                        "cascade takes away more than this names.",
                        "leave it out, and name what else has to go.",
                        statement.position()))
                : Stream.empty();
    }
}
