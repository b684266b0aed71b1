package dev.rung.rows.internal.search;

import dev.rung.rows.internal.catalog.ColumnFacts;
import dev.rung.rows.internal.catalog.TableFacts;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the server said about a row that it did not take.
 *
 * @param columns those whose values it is about; none where that is not known
 * @param cause the reason in the user's own names
 */
public record Refusal(Kind kind, Set<String> columns, RefusedException cause) {

    /** What helps. */
    enum Kind {
        /** Other values in these columns. */
        RULE,
        /** Another attempt: the server has taken the next number. */
        COUNTER,
        /** Unknown. */
        OTHER
    }

    private static final String NOT_NULL = "23502";
    private static final String UNIQUE = "23505";
    private static final String RULES = "23";

    /** Reads the server's message, which names the constraint whatever language it is in. */
    public static Refusal of(SQLException e, TableRules rules) {
        var table = rules.table();
        var state = String.valueOf(e.getSQLState());
        var message = firstLine(e);
        if (state.equals(NOT_NULL)) {
            return named(
                            message,
                            table.columns().stream().map(ColumnFacts::name).toList())
                    .map(column ->
                            rule(Set.of(column), "column " + column + " takes no null, and no value for it is known"))
                    .orElseGet(() -> other(table, message));
        }
        if (!state.startsWith(RULES)) {
            return other(table, message);
        }
        return named(message, table.constraints().keySet())
                .map(name -> broken(name, state, rules))
                .orElseGet(() -> other(table, message));
    }

    /** Returns the refusal of a row that the server neither inserted nor rejected with an error. */
    static Refusal silent(TableFacts table) {
        return other(table, "the row was not inserted, and the server gave no reason");
    }

    private static Refusal broken(String name, String state, TableRules rules) {
        var table = rules.table();
        var named = table.constraints().getOrDefault(name, Set.of());
        var columns = named.isEmpty()
                ? table.columns().stream().map(ColumnFacts::name).collect(Collectors.toSet())
                : named;
        var given = columns.stream().filter(table::isGiven).collect(Collectors.toUnmodifiableSet());
        var reason = RefusedException.unsatisfied(Set.of(rules.title(name)));
        if (given.isEmpty() && state.equals(UNIQUE)) {
            return new Refusal(Kind.COUNTER, given, reason);
        }
        return new Refusal(Kind.RULE, given, reason);
    }

    private static Refusal rule(Set<String> columns, String reason) {
        return new Refusal(Kind.RULE, columns, new RefusedException(RefusedException.Cause.RULE, reason));
    }

    private static Refusal other(TableFacts table, String message) {
        var reason = table.triggers().isEmpty()
                ? "the server refuses its rows: " + message
                : "the server refuses its rows, or a trigger (" + String.join(", ", table.triggers()) + ") does: "
                        + message;
        return new Refusal(Kind.OTHER, Set.of(), new RefusedException(RefusedException.Cause.OTHER, reason));
    }

    /** Returns the longest of the names that the message contains. */
    private static Optional<String> named(String message, Collection<String> names) {
        return names.stream()
                .filter(name -> Pattern.compile("(?<!\\w)" + Pattern.quote(name) + "(?!\\w)")
                        .matcher(message)
                        .find())
                .max(Comparator.comparing(String::length).thenComparing(Comparator.naturalOrder()));
    }

    private static String firstLine(SQLException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
