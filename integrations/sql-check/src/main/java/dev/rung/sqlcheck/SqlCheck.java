package dev.rung.sqlcheck;

import com.sun.source.tree.Tree;
import dev.rung.sqlcheck.internal.grammar.Verdict;
import dev.rung.sqlcheck.internal.lint.FirstFew;
import java.util.ArrayList;
import java.util.List;
import javax.tools.Diagnostic;

/** Has the grammar read the SQL of one source file, and reports what it refuses at the very token. */
final class SqlCheck {

    private static final String INDENT = "\n  "; // to which javac adds two

    private final ConstantText constants;
    private final SqlReader reader;
    private final Reporter.InFile reporter;
    private final Options options;
    private final Linting linting;
    private final List<SourceMarker.Message> messages = new ArrayList<>();

    SqlCheck(ConstantText constants, SqlReader reader, Reporter.InFile reporter, Options options) {
        this.constants = constants;
        this.reader = reader;
        this.reporter = reporter;
        this.options = options;
        this.linting = new Linting(constants);
    }

    void check(Script script) {
        try {
            script.sql().forEach(this::check);
            linting.warnings(script).forEach(this::warn);
        } finally { // reported whatever happens then
            reporter.report(messages);
        }
    }

    private void check(SqlArgument argument) {
        try {
            constants
                    .of(argument.expression())
                    .ifPresentOrElse(sql -> read(argument, sql), () -> tellNotConstant(argument));
        } catch (RuntimeException | AssertionError | StackOverflowError bug) {
            tellNotChecked(argument, "of a bug in rung-sql-check, please report it: " + bug);
        }
    }

    private void tellNotConstant(SqlArgument argument) {
        if (options.talk() == Options.Talk.EVERYTHING) {
            var tree = argument.expression().getLeaf();
            report(Diagnostic.Kind.NOTE, "This SQL is not constant, and was not checked.", tree);
        }
    }

    private void read(SqlArgument argument, PositionedText sql) {
        var statement = argument.statement(sql.text());
        var verdict = reader.read(statement.text());
        if (verdict instanceof Verdict.SyntaxError error) {
            refuse(argument, sql, Refusal.of(error, argument, statement));
        } else if (verdict instanceof Verdict.Valid valid) {
            reader.errorsInBodies(statement.text(), valid)
                    .forEach(error -> refuse(argument, sql, Refusal.of(error, argument, statement)));
            if (options.lint() == Options.Check.ON && argument.isWhole()) {
                linting.add(argument, sql, valid);
            }
        } else if (verdict instanceof Verdict.NotChecked notChecked) {
            tellNotChecked(argument, notChecked.reason());
        }
    }

    private void tellNotChecked(SqlArgument argument, String reason) {
        var tree = argument.expression().getLeaf();
        report(Diagnostic.Kind.WARNING, "This SQL was not checked, because " + reason + ".", tree);
    }

    private void refuse(SqlArgument argument, PositionedText sql, Refusal refusal) {
        var message = "[L001] PostgreSQL " + options.grammar() + ": " + refusal.message() + INDENT + "In SQL  : "
                + refusal.line(sql.text())
                + refusal.advice(sql.text(), argument.parameters())
                        .map(advice -> INDENT + "Fix     : " + advice)
                        .orElse("")
                + (options.isNewerThanGrammar() ? INDENT + unknownGrammar() : "")
                + INDENT + "Docs    : docs/lint.md, L001";
        var position = new SourceMarker.SourcePosition(
                sql.positionOf(refusal.index()), argument.expression().getLeaf());
        messages.add(new SourceMarker.Message(severity(), message, position));
    }

    /** What a newer server takes is no error because an older one would refuse it. */
    private Diagnostic.Kind severity() {
        return options.isNewerThanGrammar() ? Diagnostic.Kind.NOTE : Diagnostic.Kind.ERROR;
    }

    private String unknownGrammar() {
        return "Target  : the grammar of PostgreSQL %d is not here yet, and may know this.".formatted(options.target());
    }

    private void warn(Linting.LocatedDiagnostic warning) {
        var diagnostic = warning.diagnostic();
        var message = "[" + warning.code() + "] " + diagnostic.danger() + otherLines(warning) + INDENT + "Fix     : "
                + diagnostic.fix() + acceptance(warning) + INDENT + "Docs    : docs/lint.md, " + warning.code();
        var position = new SourceMarker.SourcePosition(
                warning.positions().get(0),
                warning.origin().argument().expression().getLeaf());
        var kind = warning.isCertain() ? Diagnostic.Kind.ERROR : Diagnostic.Kind.WARNING;
        messages.add(new SourceMarker.Message(kind, message, position));
    }

    /** What the server refuses cannot be accepted. */
    private static String acceptance(Linting.LocatedDiagnostic warning) {
        if (warning.rule().outcome().canBeAccepted()) {
            return INDENT + "Accept  : @AcceptRisk(rule = \"" + warning.code()
                    + "\", reason = \"...\") on the method or class";
        }
        return warning.hasAnnotation()
                ? INDENT + "Accept  : @AcceptRisk(rule = \"" + warning.code()
                        + "\") changes nothing; it fails all the same"
                : "";
    }

    private String otherLines(Linting.LocatedDiagnostic warning) {
        var lines = warning.positions().stream()
                .map(constants::lineOf)
                .distinct()
                .skip(1)
                .map(String::valueOf)
                .toList();
        return lines.isEmpty() ? "" : " Also in line" + (lines.size() == 1 ? " " : "s ") + FirstFew.of(lines) + ".";
    }

    private void report(Diagnostic.Kind kind, String message, Tree tree) {
        messages.add(
                new SourceMarker.Message(kind, message, new SourceMarker.SourcePosition(constants.start(tree), tree)));
    }
}
