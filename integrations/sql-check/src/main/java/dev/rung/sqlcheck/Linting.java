package dev.rung.sqlcheck;

import dev.rung.schema.definition.QualifiedName;
import dev.rung.sqlcheck.internal.grammar.Verdict;
import dev.rung.sqlcheck.internal.lint.Finding;
import dev.rung.sqlcheck.internal.lint.Rule;
import dev.rung.sqlcheck.internal.lint.Rules;
import dev.rung.sqlcheck.internal.lint.Scene;
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
 * Has the rules look at the SQL of one class, and knows for each method what it does. A rule may ask what comes later in
 * the method, so all SQL is added first.
 */
final class Linting {

    private final ConstantText constants;
    private final Map<Step, Read> texts = new HashMap<>();

    Linting(ConstantText constants) {
        this.constants = constants;
    }

    /** Adds SQL that the grammar has read. */
    void add(SqlArgument argument, PlacedText sql, Verdict.Valid valid) {
        texts.put(argument, new Read(argument, sql, valid.text(), Statement.read(valid.text(), valid.tree())));
    }

    /** Returns what the rules warn of and nobody accepted, in the order in which it happens. */
    Set<Warning> warnings(Script script) {
        var warnings = new LinkedHashSet<Warning>(); // what several methods call is told once
        for (var run : script.runs()) {
            var found = new LinkedHashMap<Object, Warning>();
            scenes(run).forEach(seen -> look(seen, found));
            warnings.addAll(found.values());
        }
        return warnings;
    }

    private List<Seen> scenes(List<Script.Moment> run) {
        var scenes = new EnumMap<Scene.Way, Scene>(Scene.Way.class);
        var all = new ArrayList<Seen>();
        for (var moment : run) {
            var around = Surroundings.of(moment);
            var scene = scenes.computeIfAbsent(around.way(), way -> new Scene(around.mode(), way));
            read(moment).ifPresent(read -> read.statements().forEach(scene::expect));
            all.add(new Seen(moment, around, scene));
        }
        return all;
    }

    private void look(Seen seen, Map<Object, Warning> found) {
        table(seen.moment()).ifPresent(seen.scene()::made);
        read(seen.moment())
                .ifPresent(read -> read.statements().forEach(statement -> {
                    warn(read, statement, seen)
                            .filter(warning -> !warning.isAccepted())
                            .forEach(warning -> found.merge(warning.subject(), warning, Warning::with));
                    seen.scene().did(statement);
                }));
    }

    private Optional<Read> read(Script.Moment moment) {
        return Optional.ofNullable(texts.get(moment.step()));
    }

    /** Returns the table that is made without SQL; where its name is not constant, nobody knows. */
    private Optional<String> table(Script.Moment moment) {
        return moment.step() instanceof Script.TableMade made
                ? constants.of(made.expression()).map(PlacedText::text).flatMap(Linting::nameInSql)
                : Optional.empty();
    }

    private static Optional<String> nameInSql(String written) {
        try {
            return Optional.of(QualifiedName.of(written).toString());
        } catch (IllegalArgumentException e) { // what is wrong with it is said when it is used
            return Optional.empty();
        }
    }

    private static Stream<Warning> warn(Read read, Statement statement, Seen seen) {
        return Rules.all().stream()
                .flatMap(rule -> rule.check(statement, seen.scene())
                        .map(finding -> new Warning(
                                new Origin(read.argument(), seen.around()),
                                rule,
                                finding,
                                List.of(offset(read, finding)))));
    }

    private static int offset(Read read, Finding finding) {
        var statement = read.argument().statement(read.sql().text());
        return read.sql().placeOf(statement.placeOf(index(read.text(), finding.place())));
    }

    /** The place of a statement is the end of the one before; it is told where it begins, after comments. */
    private static int index(String text, int place) {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        int index = new String(utf8, 0, Math.min(place, utf8.length), StandardCharsets.UTF_8).length();
        while (index < text.length() - 1 && Character.isWhitespace(text.charAt(index))) {
            index++;
        }
        return index;
    }

    /**
     * Something to warn of.
     *
     * @param places the characters of the source that it is about, in the order in which they were found
     */
    record Warning(Origin origin, Rule rule, Finding finding, List<Integer> places) {

        String code() {
            return rule.page().code();
        }

        /** Returns whether it fails wherever it runs, so that it is an error. */
        boolean isCertain() {
            return switch (rule.outcome()) {
                case RISK, FAILURE -> false;
                case REFUSED_IN_TRANSACTION -> origin.around().knowledge() == Surroundings.Knowledge.CERTAIN;
                case REFUSED_ALWAYS -> true;
            };
        }

        /** Returns whether an annotation says so. */
        boolean hasAnnotation() {
            return origin.around().accepts(code());
        }

        private boolean isAccepted() {
            return rule.outcome().canBeAccepted() && hasAnnotation();
        }

        /** Returns what makes two warnings one. */
        private Object subject() {
            return rule.telling() == Rule.Telling.AT_ONCE ? rule : List.of(rule, finding.danger());
        }

        private Warning with(Warning other) {
            return new Warning(
                    origin,
                    rule,
                    finding,
                    Stream.concat(places.stream(), other.places.stream()).toList());
        }
    }

    /**
     * Where something to warn of comes from.
     *
     * @param argument the SQL
     * @param around the migration around it
     */
    record Origin(SqlArgument argument, Surroundings around) {}

    private record Seen(Script.Moment moment, Surroundings around, Scene scene) {}

    private record Read(SqlArgument argument, PlacedText sql, String text, List<Statement> statements) {}
}
