package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

final class TimestampWithoutZone implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L115",
                "A timestamp without time zone",
                """
                timestamp holds what some clock showed, not when something happened: two servers in different zones read different
                moments, and an hour is lost or doubled each year.""",
                "create table events (at timestamp)",
                "create table events (at timestamptz)");
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
                "timestamp"::equals,
                new Columns.Words(
                        "A timestamp without time zone does not say which moment it is: %s.", "timestamptz."));
    }
}
