package dev.rung.sqlcheck.internal.lint;

import dev.rung.schema.internal.sql.PsqlOnly;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.stream.Stream;

/** What the migrator refuses by name, in the words of its own errors. */
final class BelongsToPsql implements Rule {

    @Override
    public Page page() {
        return new Page(
                "L132",
                "What psql does, and no migration can",
                """
                psql sends the rows of copy from stdin beside the text, and a dump takes the search path away from all that comes
                after it. The migrator refuses both before it sends anything.""",
                "copy orders from stdin",
                "insert into orders values (1)");
    }

    @Override
    public Outcome outcome() {
        return Outcome.REFUSED_ALWAYS;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, LintContext before) {
        if (statement.is("CopyStmt") && !statement.node().has("filename")) {
            return Stream.of(new Diagnostic(
                    "The data of copy from stdin and to stdout travels beside the text.",
                    "give it to connection().unwrap(PGConnection.class).getCopyAPI().",
                    statement.position()));
        }
        return PsqlOnly.emptySearchPath(statement.text().strip()).stream()
                .map(found -> new Diagnostic(
                        found.command() + " belongs to psql or pg_dump, and cannot be part of a migration.",
                        found.instead() + ".",
                        statement.position()));
    }
}
