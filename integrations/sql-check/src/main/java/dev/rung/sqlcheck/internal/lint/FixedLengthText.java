package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

final class FixedLengthText implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L117",
                "The type char(n)",
                """
                char(n) fills up with blanks, which some comparisons see and some do not, and takes more room than text.""",
                "create table countries (code char(2))",
                "create table countries (code text check (length(code) = 2))");
    }

    @Override
    public Reporting reporting() {
        return Reporting.AT_ONCE;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        return Columns.ofTypes(
                statement,
                before,
                "bpchar"::equals,
                new Columns.Words(
                        "char(n) fills up with blanks: %s.", "text, with a check of the length if it matters."));
    }
}
