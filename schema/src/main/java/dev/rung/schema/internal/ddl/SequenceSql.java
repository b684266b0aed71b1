package dev.rung.schema.internal.ddl;

import dev.rung.schema.definition.OwningColumn;
import dev.rung.schema.definition.SequenceOptionsDefinition;
import dev.rung.schema.definition.SequenceOptionsDefinition.Cycling;
import dev.rung.schema.operation.AlterSequence;
import dev.rung.schema.operation.CreateSequence;
import dev.rung.schema.operation.DropSequence;
import dev.rung.schema.operation.RestartSequence;
import dev.rung.schema.operation.SequenceOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The SQL of sequences. */
final class SequenceSql implements SequenceOperation.Visitor<List<String>> {

    @Override
    public List<String> createSequence(CreateSequence operation) {
        return List.of("create sequence %s as %s%s%s"
                .formatted(
                        Names.of(operation.sequence().name()),
                        operation.sequence().type().sql(),
                        words(operation.sequence().options()).stream()
                                .map(" "::concat)
                                .collect(Collectors.joining()),
                        operation
                                .sequence()
                                .ownedBy()
                                .map(column -> " owned by " + column(column))
                                .orElse("")));
    }

    @Override
    public List<String> dropSequence(DropSequence operation) {
        return List.of("drop sequence " + Names.of(operation.sequence().name()));
    }

    /** Says everything, since what is not said stays as it was. */
    @Override
    public List<String> alterSequence(AlterSequence operation) {
        return List.of("alter sequence %s as %s %s owned by %s"
                .formatted(
                        Names.of(operation.to().name()),
                        operation.to().type().sql(),
                        allWords(operation.to().options()),
                        operation.to().ownedBy().map(SequenceSql::column).orElse("none")));
    }

    @Override
    public List<String> restartSequence(RestartSequence operation) {
        return List.of("alter sequence %s restart with %d".formatted(Names.of(operation.sequence()), operation.to()));
    }

    /** Returns the options of an identity column's sequence; nothing where there are none. */
    static String inParentheses(SequenceOptionsDefinition options) {
        var words = words(options);
        return words.isEmpty() ? "" : " (" + String.join(" ", words) + ')';
    }

    static List<String> words(SequenceOptionsDefinition options) {
        var words = new ArrayList<String>();
        options.start().ifPresent(value -> words.add("start with " + value));
        options.increment().ifPresent(value -> words.add("increment by " + value));
        options.min().ifPresent(value -> words.add("minvalue " + value));
        options.max().ifPresent(value -> words.add("maxvalue " + value));
        options.cache().ifPresent(value -> words.add("cache " + value));
        if (options.cycling() == Cycling.BEGINS_AGAIN) {
            words.add("cycle");
        }
        return words;
    }

    private static String allWords(SequenceOptionsDefinition options) {
        long increment = options.increment().orElse(1L);
        var first = increment > 0 ? options.min().orElse(1L) : options.max().orElse(-1L);
        return "start with %d increment by %d %s %s cache %d %s"
                .formatted(
                        options.start().orElse(first),
                        increment,
                        options.min().map(value -> "minvalue " + value).orElse("no minvalue"),
                        options.max().map(value -> "maxvalue " + value).orElse("no maxvalue"),
                        options.cache().orElse(1L),
                        options.cycling() == Cycling.BEGINS_AGAIN ? "cycle" : "no cycle");
    }

    private static String column(OwningColumn column) {
        return Names.of(column.table()) + '.' + Names.of(column.column());
    }
}
