package dev.rung.junit;

import dev.rung.runtime.model.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The database of one test. It is created when it is first used; until then it can begin at any version.
 * Thread-safe.
 */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else, and newer ones require both.
final class TestDatabase implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private static final String CONNECTION_DOES_NOT_EXIST = "08003";

    private final Templates templates;
    private final MigratorSetup setup;
    private final DataSource dataSource = LazyProxy.of(DataSource.class, this::source);
    private final Connection connection = LazyProxy.of(Connection.class, this::opened);

    private @Nullable MigrationTester tester;
    private @Nullable String name;
    private @Nullable Connection open;
    private @Nullable RoundTripRunner runner;
    private boolean over;

    TestDatabase(Templates templates, MigratorSetup setup) {
        this.templates = templates;
        this.setup = setup;
    }

    DataSource dataSource() {
        return dataSource;
    }

    Connection connection() {
        return connection;
    }

    synchronized MigrationTester tester() {
        if (tester == null) {
            tester = new MigrationTester(this, setup.migrator(dataSource));
        }
        return tester;
    }

    /** Returns a runner that the caller closes. */
    RoundTripRunner newRunner(RoundTripHooks hooks, BiConsumer<String, String> reporter) {
        return new RoundTripRunner(templates.databases(), setup, hooks, reporter);
    }

    /** Returns the runner of a {@link MigrationRoundTripTest}, which is closed with the test: parallel tests run longer than their stream. */
    synchronized RoundTripRunner roundTrips(RoundTripHooks hooks, BiConsumer<String, String> reporter) {
        runner = newRunner(hooks, reporter);
        return runner;
    }

    /**
     * Creates the database as a copy of one that is migrated already.
     *
     * @return false where it exists already, or there is nothing to copy: the migrations have to run
     */
    synchronized boolean beginAt(Target target) {
        if (name != null || over) {
            return false;
        }
        var template = templates.at(setup, target);
        name = template.map(templates.databases()::copy).orElse(null);
        return name != null;
    }

    /** Creates the database as a copy of one at the version below, where it does not exist yet and there is such a version. */
    void beginBelow(long version) {
        setup.below(version).ifPresent(below -> beginAt(Target.upTo(below)));
    }

    /** Called when the test has passed: throws where its limits name a table that never exists. */
    synchronized void requireTablesExist() {
        if (runner != null) {
            runner.requireTablesExist();
        }
    }

    private synchronized DataSource source() throws SQLException {
        if (over) {
            throw new SQLException(
                    "The test is over, and its database is dropped: whoever still uses it has to end with the test",
                    CONNECTION_DOES_NOT_EXIST);
        }
        if (name == null) {
            name = templates.databases().create();
        }
        return templates.databases().dataSource(name);
    }

    private synchronized Connection opened() throws SQLException {
        if (open == null || over) {
            open = source().getConnection();
        }
        return open;
    }

    @Override
    public synchronized void close() throws SQLException {
        over = true;
        if (runner != null) {
            runner.close();
        }
        try {
            if (open != null) {
                open.close();
            }
        } finally {
            if (name != null) {
                templates.databases().release(name);
            }
        }
    }
}
