package dev.rung.cli.database;

import dev.rung.cli.terminal.ExitCode;
import dev.rung.cli.terminal.Terminal;
import dev.rung.cli.terminal.UsageException;

/** The name of the database, without which nothing is destroyed. */
final class Confirmation {

    private Confirmation() {}

    /**
     * Returns where the name of {@code database} was given, as {@code given} or as the answer of a person.
     *
     * @throws UsageException where it was not; nothing was changed
     */
    static void require(String database, String given, Terminal terminal) {
        if (given.equals(database)) {
            return;
        }
        if (!given.isEmpty()) {
            throw refused("--confirm is %s, but this is database %s".formatted(given, database));
        }
        var answer = terminal.ask("Type the database name to continue:");
        if (answer.isEmpty()) {
            throw refused("nobody is there to confirm it: give --confirm=" + database);
        }
        if (!answer.get().equals(database)) {
            throw refused("that is not the name of the database");
        }
    }

    private static UsageException refused(String why) {
        return new UsageException("Nothing was changed: " + why, ExitCode.REFUSED);
    }
}
