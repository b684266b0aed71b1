package dev.rung.sqlcheck;

import com.sun.source.tree.Tree;
import dev.rung.sqlcheck.internal.lint.Finding;
import dev.rung.sqlcheck.internal.lint.Rule;
import dev.rung.sqlcheck.internal.lint.Rules;
import dev.rung.sqlcheck.internal.lint.Scene;
import dev.rung.sqlcheck.internal.tree.Statement;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Has the rules look at the SQL of one class, and knows for each method what it does. A rule may ask what comes later in
 * the method, so all SQL is added first.
 */
final class Linting {

    private final Map<Key, Scene> scenes = new HashMap<>();
    private final List<Read> texts = new ArrayList<>();

    /** Adds SQL that the grammar has read, in the order of the source. */
    void add(SqlArgument argument, PlacedText sql, String tree) {
        var statements = Statement.read(argument.statement(sql.text()).text(), tree);
        var read = new Read(argument, sql, Surroundings.of(argument), statements);
        texts.add(read);
        read.statements().forEach(scene(read)::expect);
    }

    /** Tells what the rules warn of and nobody accepted, in order. */
    void tell(BiConsumer<SqlArgument, Warning> reporter) {
        for (var read : texts) {
            for (var statement : read.statements()) {
                warnings(read, statement).forEach(warning -> reporter.accept(read.argument(), warning));
                scene(read).did(statement);
            }
        }
    }

    private List<Warning> warnings(Read read, Statement statement) {
        var warnings = new ArrayList<Warning>();
        for (var rule : Rules.all()) {
            String code = rule.page().code();
            if (!read.surroundings().accepts(code)) {
                find(rule, statement, scene(read))
                        .forEach(finding -> warnings.add(new Warning(code, finding, offset(read, finding))));
            }
        }
        return warnings;
    }

    private Scene scene(Read read) {
        var around = read.surroundings();
        return scenes.computeIfAbsent(
                new Key(around.method(), around.way()), key -> new Scene(around.mode(), around.way()));
    }

    private static List<Finding> find(Rule rule, Statement statement, Scene scene) {
        return rule.check(statement, scene).toList();
    }

    private static int offset(Read read, Finding finding) {
        var statement = read.argument().statement(read.sql().text());
        return read.sql().placeOf(statement.placeOf(index(statement.text(), finding.place())));
    }

    /** The place of a statement is the end of the one before; it is told where it begins. */
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
     * @param offset the character of the source that it is about
     */
    record Warning(String code, Finding finding, int offset) {}

    private record Read(SqlArgument argument, PlacedText sql, Surroundings surroundings, List<Statement> statements) {}

    private record Key(Tree method, Scene.Way way) {}
}
