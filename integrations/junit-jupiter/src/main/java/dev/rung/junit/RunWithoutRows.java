package dev.rung.junit;

import dev.rung.rows.model.TableName;
import dev.rung.rows.rule.SchemaRules;
import dev.rung.rows.rule.UpcomingRules;
import dev.rung.runtime.model.Failure;
import java.util.Optional;
import java.util.Set;

/**
 * The result of running a migration without generated rows.
 *
 * @param rules those that it adds
 * @param before the rules before it
 * @param filled the tables into which it inserts rows by itself
 */
record RunWithoutRows(UpcomingRules rules, SchemaRules before, Set<TableName> filled) {

    private static final String UNIQUE = "23505";

    /** A foreign key, a check or the bounds of partitions, an exclusion. */
    private static final Set<String> RULES = Set.of("23503", "23514", "23P01");

    /** Dates and times, encodings, regular expressions, parts of texts, documents: a function has parsed a text as one. */
    private static final Set<String> UNREADABLE = Set.of(
            "22007", "22008", "22011", "22021", "22023", "2201B", "22030", "22032", "22033", "22035", "2200M", "2200N");

    private static final String NO_VALUE = "22P02";

    /**
     * Returns which tables still get rows when those are left out over which a correct migration may fail: rows with keys that it
     * inserts too, texts in a format of the user's own, rules of the tables that it creates. Empty where the failure is the
     * migration's own.
     */
    Optional<FillScope> excuse(FailureOverRows refused) {
        return refused.failure().flatMap(this::excuse);
    }

    private Optional<FillScope> excuse(Failure failure) {
        var state = failure.sqlState();
        var broken = before.named(failure.message());
        if (state.equals(UNIQUE) && !broken.isEmpty()) {
            return broken.stream().filter(filled::contains).findFirst().map(FillScope::allBut);
        }
        boolean isOfNewRule = (state.equals(UNIQUE) || RULES.contains(state)) && broken.isEmpty();
        return isOfNewRule || UNREADABLE.contains(state) || isInsideDocument(failure)
                ? Optional.of(FillScope.NONE)
                : Optional.empty();
    }

    /** A text of a column of its own has been tried as a value of the type that the message names. */
    private boolean isInsideDocument(Failure failure) {
        return failure.sqlState().equals(NO_VALUE)
                && before.hasNestedTexts()
                && !new ServerMessage(failure.message()).namesEnum();
    }
}
