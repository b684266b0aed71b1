package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

final class SerialType implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L118",
                "The type serial",
                """
                serial is a default on a sequence with rights and a life of its own: copies of the table share it, and whoever may
                insert may not yet use the sequence. Identity columns are the standard, and have neither problem.""",
                "create table orders (id bigserial primary key)",
                "create table orders (id bigint generated always as identity primary key)");
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
                type -> type.endsWith("serial") || type.startsWith("serial"),
                new Columns.Words(
                        "%2$s is a sequence with rights and a life of its own: %1$s.",
                        "bigint generated always as identity."));
    }
}
