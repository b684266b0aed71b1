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

/** Has the rules look at the SQL of one class, and knows for each method what it has done so far. */
final class Linting {

    private final Map<Key, Scene> scenes = new HashMap<>();

    /** Returns what the rules warn of and nobody accepted, in order. */
    List<Warning> warnings(SqlArgument argument, PlacedText text, String tree) {
        var surroundings = Surroundings.of(argument);
        var scene = scenes.computeIfAbsent(
                new Key(surroundings.method(), surroundings.way()),
                key -> new Scene(surroundings.mode(), surroundings.way()));
        var utf8 = text.text().getBytes(StandardCharsets.UTF_8);
        var warnings = new ArrayList<Warning>();
        for (var statement : Statement.read(tree)) {
            for (var rule : Rules.all()) {
                if (!surroundings.accepts(rule.page().code())) {
                    find(rule, statement, scene)
                            .forEach(finding -> warnings.add(new Warning(
                                    rule.page().code(),
                                    finding,
                                    text.placeOf(index(text.text(), utf8, finding.place())))));
                }
            }
            scene.did(statement);
        }
        return warnings;
    }

    private static List<Finding> find(Rule rule, Statement statement, Scene scene) {
        return rule.check(statement, scene).toList();
    }

    /** The place of a statement is the end of the one before; it is told where it begins. */
    private static int index(String text, byte[] utf8, int place) {
        int index = new String(utf8, 0, Math.min(place, utf8.length), StandardCharsets.UTF_8).length();
        while (index < text.length() - 1 && Character.isWhitespace(text.charAt(index))) {
            index++;
        }
        return index;
    }

    /**
     * Something to warn of.
     *
     * @param index the character of the constant that it is about
     */
    record Warning(String code, Finding finding, int index) {}

    private record Key(Tree method, Scene.Way way) {}
}
