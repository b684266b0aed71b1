package dev.rung.junit;

import dev.rung.testserver.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Climbs migrations that a test writes by hand, and keeps what is reported. */
final class Ladders {

    private Ladders() {}

    /** Takes the last migration up, down and up again; returns what was reported, such as {@code V2: down() ...}. */
    static List<String> climbLast(Rungs rungs) throws Exception {
        return climb(rungs, rungs.latest(), StairHooks.NONE);
    }

    /** Takes the migrations from {@code first} on up, down and up again, and returns what was reported. */
    static List<String> climb(Rungs rungs, long first, StairHooks hooks) throws Exception {
        var reports = new ArrayList<String>();
        var recipe = new MigratorRecipe(Optional.of(List.of(rungs)), List.of());
        try (var databases = new Databases(TestServer.shared().login());
                var stairway =
                        new Stairway(databases, recipe, hooks, (version, line) -> reports.add(version + ": " + line))) {
            for (var migration : stairway.migrations()) {
                if (migration.version() >= first) {
                    stairway.climb(migration);
                }
            }
        }
        return reports;
    }
}
