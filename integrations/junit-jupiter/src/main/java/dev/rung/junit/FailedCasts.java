package dev.rung.junit;

import dev.rung.rows.rule.UpcomingRules;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * Casts of texts that failed, as the server's messages describe them.
 *
 * @param messages those of casts that failed
 */
record FailedCasts(List<String> messages) {

    /** The states of a text that is no value of the type, no date, no JSON. */
    private static final List<String> UNREADABLE = List.of("22P02", "22007", "22008", "22023", "22030", "22032");

    static FailedCasts of(MigratorException thrown) {
        if (!(thrown instanceof MigrationFailedException failed)) {
            return new FailedCasts(List.of());
        }
        return new FailedCasts(failed.report().results().stream()
                .flatMap(result -> result.failure().stream())
                .filter(failure -> UNREADABLE.contains(failure.sqlState()))
                .map(Failure::message)
                .toList());
    }

    /** Returns rules that make texts readable as values of the types that the messages name. */
    UpcomingRules rules(Connection connection) throws SQLException {
        var rules = UpcomingRules.NONE;
        for (var message : messages) {
            var type = new ServerMessage(message).type();
            if (type.isPresent()) {
                rules = rules.plus(UpcomingRules.readableAs(connection, type.get()));
            }
        }
        return rules;
    }
}
