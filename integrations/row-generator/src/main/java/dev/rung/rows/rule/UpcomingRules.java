package dev.rung.rows.rule;

import dev.rung.rows.internal.catalog.CheckFacts;
import dev.rung.rows.model.KeyTexts;
import dev.rung.rows.model.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rules beyond the existing constraints that rows satisfy, so that a migration does not fail over them, as over clean data. The server itself enforces the rules while rows are generated. Immutable.
 *
 * @since 0.1
 */
public final class UpcomingRules {

    /** No rule. */
    public static final UpcomingRules NONE = new UpcomingRules(List.of());

    private static final int MOST_DESCRIBED = 3;

    /** An identifier, as most languages have them. */
    private static final String ORDINARY = "'^[a-z][a-z0-9]*$'";

    private final List<UpcomingRule> rules;

    UpcomingRules(List<UpcomingRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * Returns the rule for each text column that its values are identifiers.
     *
     * @throws SQLException if the catalog cannot be read
     * @since 0.1
     */
    public static UpcomingRules ordinaryTexts(Connection connection) throws SQLException {
        return new UpcomingRules(TextColumn.read(connection).stream()
                .filter(TextColumn::isFree)
                .map(column -> column.rule(
                        "ordinary texts", column.sql() + "::pg_catalog.text operator(pg_catalog.~) " + ORDINARY))
                .toList());
    }

    /**
     * Returns the rule for each text column that its values can be read as values of a type.
     *
     * @param type a type's name, as the server writes it; there is no rule where there is no such type
     * @throws SQLException if the server does not answer
     * @since 0.1
     */
    public static UpcomingRules readableAs(Connection connection, String type) throws SQLException {
        var readable = ReadableTexts.ofType(connection, type);
        return new UpcomingRules(TextColumn.read(connection).stream()
                .filter(column -> column.isFree() && !readable.isEmpty())
                .map(column -> column.readableAs(type, readable))
                .toList());
    }

    /**
     * Returns these and what the others say about columns that these leave alone.
     *
     * @since 0.1
     */
    public UpcomingRules plus(UpcomingRules more) {
        var all = new ArrayList<>(rules);
        more.rules.stream()
                .filter(rule -> rules.stream().noneMatch(rule::competes))
                .forEach(all::add);
        return new UpcomingRules(all);
    }

    /**
     * Returns the rules about these tables.
     *
     * @since 0.1
     */
    public UpcomingRules about(Set<TableName> tables) {
        return new UpcomingRules(
                rules.stream().filter(rule -> tables.contains(rule.table())).toList());
    }

    /**
     * Returns whether there is no rule.
     *
     * @since 0.1
     */
    public boolean isNone() {
        return rules.isEmpty();
    }

    /**
     * Has the server enforce the rules; leaves out those that it cannot, or that rows break already.
     *
     * @param connection one in autocommit
     * @return what was added, to be dropped afterwards
     * @throws SQLException if the catalog cannot be read
     * @since 0.1
     */
    public Enforced enforce(Connection connection) throws SQLException {
        var keys = keys(connection);
        var drops = new ArrayList<String>();
        for (int number = 0; number < rules.size(); number++) {
            var rule = rules.get(number);
            try {
                if (keys.stream().noneMatch(rule::competes)) {
                    execute(connection, rule.enforce(CheckFacts.UPCOMING + number));
                    drops.add(0, rule.drop(CheckFacts.UPCOMING + number));
                }
            } catch (SQLException e) {
                // It is about what only the migration creates, or about rows of the test.
            }
        }
        return new Enforced(
                drops, keys.stream().flatMap(rule -> rule.keyTexts().stream()).toList());
    }

    /** Returns the foreign keys of texts: the server knows none between a text and a key of another type. */
    private List<UpcomingRule> keys(Connection connection) throws SQLException {
        var references =
                rules.stream().filter(rule -> rule.keyTexts().isPresent()).toList();
        if (references.isEmpty()) {
            return List.of();
        }
        var columns = TextColumn.read(connection);
        return references.stream()
                .filter(rule -> columns.stream()
                        .filter(TextColumn::isFree)
                        .anyMatch(column -> column.table().equals(rule.table())
                                && rule.columns().contains(column.name())))
                .toList();
    }

    /**
     * Rules that the server enforces, and those that it cannot.
     *
     * @param statements those that drop them
     * @param keys the texts that refer to keys
     * @since 0.1
     */
    public record Enforced(List<String> statements, List<KeyTexts> keys) {

        /**
         * Keeps copies of the lists.
         *
         * @since 0.1
         */
        public Enforced {
            statements = List.copyOf(statements);
            keys = List.copyOf(keys);
        }

        /**
         * Returns whether there is none.
         *
         * @since 0.1
         */
        public boolean isNone() {
            return statements.isEmpty() && keys.isEmpty();
        }

        /**
         * Drops them.
         *
         * @throws SQLException if the server refuses
         * @since 0.1
         */
        public void drop(Connection connection) throws SQLException {
            for (var statement : statements) {
                execute(connection, statement);
            }
        }
    }

    /**
     * Returns the rules as users know them; the first few, where there are many.
     *
     * @since 0.1
     */
    public String describe() {
        var few = rules.stream()
                .map(UpcomingRule::title)
                .distinct()
                .limit(MOST_DESCRIBED)
                .collect(Collectors.joining(", "));
        long more = rules.stream().map(UpcomingRule::title).distinct().count() - MOST_DESCRIBED;
        return more > 0 ? few + " and " + more + " more" : few;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
