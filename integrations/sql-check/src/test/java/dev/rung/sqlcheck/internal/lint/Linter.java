package dev.rung.sqlcheck.internal.lint;

import dev.rung.sqlcheck.internal.grammar.Grammar;
import dev.rung.sqlcheck.internal.grammar.Verdict;
import dev.rung.sqlcheck.internal.lint.LintContext.Direction;
import dev.rung.sqlcheck.internal.lint.LintContext.Mode;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.util.ArrayList;
import java.util.List;

/** All rules, over SQL that is read as one version of PostgreSQL reads it. */
record Linter(Grammar grammar) implements AutoCloseable {

    static Linter of(int majorVersion) {
        return new Linter(Grammar.of(majorVersion));
    }

    /** Returns the codes of what is found in the SQL of a migration, in the order of its statements. */
    List<String> codes(String sql, Mode mode, Direction direction) {
        var codes = new ArrayList<String>();
        var context = new LintContext(mode, direction);
        var statements = read(sql);
        statements.forEach(context::expect);
        for (var statement : statements) {
            Rules.all().stream()
                    .filter(rule -> rule.check(statement, context).findAny().isPresent())
                    .forEach(rule -> codes.add(rule.page().code()));
            context.did(statement);
        }
        return codes;
    }

    List<Statement> read(String sql) {
        var valid = (Verdict.Valid) grammar.parse(sql);
        return Statement.read(valid.text(), valid.tree());
    }

    @Override
    public void close() {
        grammar.close();
    }
}
