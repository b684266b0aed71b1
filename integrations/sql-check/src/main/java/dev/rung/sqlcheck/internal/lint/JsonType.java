package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

final class JsonType implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L116", "The type json", """
                json keeps the text as it came. It has no equality, so select distinct and group by fail, and an index of its content is
                not possible.""", "create table events (data json)", "create table events (data jsonb)");
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
                "json"::equals,
                new Columns.Words("json keeps only a text, which cannot be compared or indexed: %s.", "jsonb."));
    }
}
