package dev.rung.junit;

import dev.rung.rows.rule.UpcomingRules;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the server's message says about a text that could not be read as a value of another type.
 *
 * @param messages those of casts that failed
 */
record CastClues(List<String> messages) {

    /** The states of a text that is no value of the type, no date, no JSON. */
    private static final List<String> UNREADABLE = List.of("22P02", "22007", "22008", "22023", "22030", "22032");

    /** The name of the type; the text itself is masked, because it may be a secret. */
    private static final Pattern TYPE =
            Pattern.compile("\\b(?:type|enum) (?<type>[a-z][\\w .]*?)(?=: | \\(| [A-Z]\\w+:|$)", Pattern.MULTILINE);

    static CastClues of(MigratorException thrown) {
        if (!(thrown instanceof MigrationFailedException failed)) {
            return new CastClues(List.of());
        }
        return new CastClues(failed.report().results().stream()
                .flatMap(result -> result.failure().stream())
                .filter(failure -> UNREADABLE.contains(failure.sqlState()))
                .map(Failure::message)
                .toList());
    }

    /** Returns rules that make texts readable as values of the types that the messages name. */
    UpcomingRules rules(Connection connection) throws SQLException {
        var rules = UpcomingRules.NONE;
        for (var message : messages) {
            var type = TYPE.matcher(message);
            if (type.find()) {
                rules = rules.plus(UpcomingRules.readableAs(connection, type.group("type")));
            }
        }
        return rules;
    }
}
