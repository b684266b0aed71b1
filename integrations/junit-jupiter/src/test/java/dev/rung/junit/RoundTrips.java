package dev.rung.junit;

import dev.rung.testserver.TestServer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tests migrations that a test writes by hand, and collects the reports. */
final class RoundTrips {

    /** Creates a table that several migrations change. */
    static final String ORDERS = "create table orders (id int primary key, total int not null default 0, note text)";

    private RoundTrips() {}

    /** Returns what makes a test class one of these migrations. */
    static RungExtension extension(HandwrittenCatalog catalog) {
        return RungExtension.builder().catalogs(catalog).build();
    }

    /** Takes the last migration up, down and up again; returns what was reported, such as {@code V2: down() ...}. */
    static List<String> runLast(HandwrittenCatalog catalog) throws Exception {
        return run(catalog, catalog.latest(), RoundTripHooks.NONE);
    }

    /** Takes the migrations from {@code first} on up, down and up again, and returns what was reported. */
    static List<String> run(HandwrittenCatalog catalog, long first, RoundTripHooks hooks) throws Exception {
        var reports = new ArrayList<String>();
        var setup = new MigratorSetup(Optional.of(List.of(catalog)), List.of());
        try (var databases = new Databases(TestServer.shared().login());
                var runner = new RoundTripRunner(
                        databases, setup, hooks, (version, line) -> reports.add(version + ": " + line))) {
            for (var migration : runner.migrations()) {
                if (migration.version() >= first) {
                    runner.run(migration);
                }
            }
        }
        return reports;
    }
}
