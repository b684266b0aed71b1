package dev.rung.sqlcheck;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.sqlcheck.internal.grammar.Verdict;
import dev.rung.sqlcheck.internal.lint.Diagnostic;
import dev.rung.sqlcheck.internal.lint.LintContext;
import dev.rung.sqlcheck.internal.lint.Rule;
import dev.rung.sqlcheck.internal.lint.Rules;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Applies the rules to the SQL of one class, with what each method does. A rule may ask what comes later in
 * the method, so all SQL is added first.
 */
final class Linting {

    private final ConstantText constants;
    private final Map<Step, Read> texts = new HashMap<>();

    Linting(ConstantText constants) {
        this.constants = constants;
    }

    /** Adds SQL that the grammar has read. */
    void add(SqlArgument argument, PositionedText sql, Verdict.Valid valid) {
        texts.put(argument, new Read(argument, sql, valid.text(), Statement.read(valid.text(), valid.tree())));
    }

    /** Returns the warnings of the rules that were not accepted, in the order of execution. */
    Set<LocatedDiagnostic> warnings(Script script) {
        var warnings = new LinkedHashSet<LocatedDiagnostic>(); // a method that several others call is reported once
        for (var run : script.runs()) {
            var found = new LinkedHashMap<Object, LocatedDiagnostic>();
            contexts(run).forEach(seen -> look(seen, found));
            warnings.addAll(found.values());
        }
        return warnings;
    }

    private List<Seen> contexts(List<Script.ExecutedStep> run) {
        var contexts = new EnumMap<LintContext.Direction, LintContext>(LintContext.Direction.class);
        var all = new ArrayList<Seen>();
        for (var executed : run) {
            var method = MethodContext.of(executed);
            var context = contexts.computeIfAbsent(
                    method.direction(), direction -> new LintContext(method.mode(), direction));
            read(executed).ifPresent(read -> read.statements().forEach(context::expect));
            all.add(new Seen(executed, method, context));
        }
        return all;
    }

    private void look(Seen seen, Map<Object, LocatedDiagnostic> found) {
        table(seen.executed()).ifPresent(seen.context()::made);
        read(seen.executed())
                .ifPresent(read -> read.statements().forEach(statement -> {
                    warn(read, statement, seen)
                            .filter(warning -> !warning.isAccepted())
                            .forEach(warning -> found.merge(warning.subject(), warning, LocatedDiagnostic::with));
                    seen.context().did(statement);
                }));
    }

    private Optional<Read> read(Script.ExecutedStep executed) {
        return Optional.ofNullable(texts.get(executed.step()));
    }

    /** Returns the table that is created without SQL; empty where its name is not constant. */
    private Optional<String> table(Script.ExecutedStep executed) {
        return executed.step() instanceof Script.TableMade made
                ? constants.of(made.expression()).map(PositionedText::text).flatMap(Linting::nameInSql)
                : Optional.empty();
    }

    private static Optional<String> nameInSql(String written) {
        try {
            return Optional.of(QualifiedName.of(written).toString());
        } catch (IllegalArgumentException e) { // what is wrong with it is said when it is used
            return Optional.empty();
        }
    }

    private static Stream<LocatedDiagnostic> warn(Read read, Statement statement, Seen seen) {
        return Rules.all().stream()
                .flatMap(rule -> rule.check(statement, seen.context())
                        .map(diagnostic -> new LocatedDiagnostic(
                                new Origin(read.argument(), seen.method()),
                                rule,
                                diagnostic,
                                List.of(offset(read, diagnostic)))));
    }

    private static int offset(Read read, Diagnostic diagnostic) {
        var statement = read.argument().statement(read.sql().text());
        return read.sql().positionOf(statement.positionOf(index(read.text(), diagnostic.position())));
    }

    /** The parser places a statement at the end of the one before; it is reported at its first token, after comments. */
    private static int index(String text, int position) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int index = new String(utf8, 0, Math.min(position, utf8.length), StandardCharsets.UTF_8).length();
        while (index < text.length() - 1 && Character.isWhitespace(text.charAt(index))) {
            index++;
        }
        return index;
    }

    /**
     * Something to warn of.
     *
     * @param positions the characters of the source that it is about, in the order in which they were found
     */
    record LocatedDiagnostic(Origin origin, Rule rule, Diagnostic diagnostic, List<Integer> positions) {

        String code() {
            return rule.page().code();
        }

        /** Returns whether it fails wherever it runs, so that it is an error. */
        boolean isCertain() {
            return switch (rule.outcome()) {
                case RISK, FAILURE -> false;
                case REFUSED_IN_TRANSACTION -> origin.method().knowledge() == MethodContext.Knowledge.CERTAIN;
                case REFUSED_ALWAYS -> true;
            };
        }

        /** Returns whether an annotation says so. */
        boolean hasAnnotation() {
            return origin.method().accepts(code());
        }

        private boolean isAccepted() {
            return rule.outcome().canBeAccepted() && hasAnnotation();
        }

        /** Returns the key by which warnings are merged. */
        private Object subject() {
            return rule.reporting() == Rule.Reporting.AT_ONCE ? rule : List.of(rule, diagnostic.danger());
        }

        private LocatedDiagnostic with(LocatedDiagnostic other) {
            return new LocatedDiagnostic(
                    origin,
                    rule,
                    diagnostic,
                    Stream.concat(positions.stream(), other.positions.stream()).toList());
        }
    }

    /**
     * Where something to warn of comes from.
     *
     * @param argument the SQL
     * @param method the method that has it
     */
    record Origin(SqlArgument argument, MethodContext method) {}

    private record Seen(Script.ExecutedStep executed, MethodContext method, LintContext context) {}

    private record Read(SqlArgument argument, PositionedText sql, String text, List<Statement> statements) {}
}
