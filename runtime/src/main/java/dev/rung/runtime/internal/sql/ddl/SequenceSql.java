package dev.rung.runtime.internal.sql.ddl;

import dev.rung.schema.definition.SequenceOptions;
import dev.rung.schema.definition.SequenceOptions.Cycling;
import java.util.ArrayList;
import java.util.List;

/** The SQL of sequences. */
final class SequenceSql {

    private SequenceSql() {}

    /** Returns the options of an identity column's sequence; nothing where there are none. */
    static String inParentheses(SequenceOptions options) {
        var words = words(options);
        return words.isEmpty() ? "" : " (" + String.join(" ", words) + ')';
    }

    static List<String> words(SequenceOptions options) {
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
}
