package dev.rung.runtime.internal.sql;

import dev.rung.schema.internal.sql.SqlSpace;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a message quotes beside names. Decided by SQLSTATE and type: servers and drivers say the words in any language.
 */
enum Quoted {

    /** Statements, anywhere: a syntax error quotes the place, a batch the statement that failed. */
    STATEMENTS,

    /** Statements after the first line, in what the server says of the context. */
    STATEMENTS_OF_CONTEXT,

    /** Values of a row, in double quotes. */
    VALUES,

    /** Whole rows, in parentheses after the first line. */
    ROWS;

    /** Class 22 is about data, but for these: a parameter's value, and bytes that no encoding has. */
    private static final Set<String> WITHOUT_VALUES = Set.of("22023", "22021", "22P05");

    private static final String SYNTAX = "42601";

    /** Types whose values have a syntax of their own. */
    private static final Set<String> WITH_SYNTAX =
            Set.of("tsquery", "jsonpath", "hstore", "ltree", "lquery", "ltxtquery");

    private static final Set<String> WITH_ROWS = Set.of("23502", "23514");

    /** Returns what the messages quote of a failure that consists of {@code all}. */
    static Set<Quoted> in(Iterable<? extends Throwable> all) {
        var quoted = EnumSet.noneOf(Quoted.class);
        for (var each : all) {
            if (each instanceof BatchUpdateException) {
                quoted.add(STATEMENTS);
            }
            if (each instanceof SQLException sql && sql.getSQLState() != null) {
                quoted.addAll(by(sql.getSQLState()));
                if (isSyntaxOfType(sql)) {
                    quoted.add(VALUES);
                }
            }
        }
        return quoted;
    }

    /** What cannot be read is data then, not the statement. The server names the type in any language, and not in quotes. */
    private static boolean isSyntaxOfType(SQLException thrown) {
        var message = Thrown.message(thrown);
        var isInQuotes = false;
        var outside = new StringBuilder();
        for (var at = 0; at < message.length() && !SqlSpace.isLineEnd(message.charAt(at)); at++) {
            isInQuotes ^= message.charAt(at) == '"';
            outside.append(isInQuotes ? ' ' : message.charAt(at));
        }
        return SYNTAX.equals(thrown.getSQLState()) && WITH_SYNTAX.stream().anyMatch(outside.toString()::contains);
    }

    private static Set<Quoted> by(String sqlState) {
        var quoted = EnumSet.of(STATEMENTS_OF_CONTEXT);
        if (sqlState.startsWith("42")) {
            quoted.add(STATEMENTS);
        }
        if (sqlState.startsWith("22") && !WITHOUT_VALUES.contains(sqlState)) {
            quoted.add(VALUES);
        }
        if (WITH_ROWS.contains(sqlState)) {
            quoted.add(ROWS);
        }
        return quoted;
    }
}
