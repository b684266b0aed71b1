package dev.rung.junit;

import dev.rung.runtime.model.Target;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.BiConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The database of one test. It is made when somebody first needs it: until then, it can still begin at any version.
 * Thread-safe.
 */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else, and newer ones want to see both.
final class TestDatabase implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    private static final String CONNECTION_DOES_NOT_EXIST = "08003";

    private final Templates templates;
    private final MigratorRecipe recipe;
    private final DataSource dataSource = OnFirstUse.of(DataSource.class, this::source);
    private final Connection connection = OnFirstUse.of(Connection.class, this::opened);

    private @Nullable MigrationTester tester;
    private @Nullable String name;
    private @Nullable Connection open;
    private @Nullable Stairway stairway;
    private boolean over;

    TestDatabase(Templates templates, MigratorRecipe recipe) {
        this.templates = templates;
        this.recipe = recipe;
    }

    DataSource dataSource() {
        return dataSource;
    }

    Connection connection() {
        return connection;
    }

    synchronized MigrationTester tester() {
        if (tester == null) {
            tester = new MigrationTester(this, recipe.migrator(dataSource));
        }
        return tester;
    }

    /** Returns a stairway that whoever asked for it closes. */
    Stairway stairway(StairHooks hooks, BiConsumer<String, String> reporter) {
        return new Stairway(templates.databases(), recipe, hooks, reporter);
    }

    /** Returns the stairway of a ladder, which is closed with the test: where tests are parallel, later than their stream. */
    synchronized Stairway ladder(StairHooks hooks, BiConsumer<String, String> reporter) {
        stairway = stairway(hooks, reporter);
        return stairway;
    }

    /**
     * Makes the database as a copy of one that is migrated already.
     *
     * @return false where it is made already, or there is nothing to copy: the migrations have to run
     */
    synchronized boolean beginAt(Target target) {
        if (name != null || over) {
            return false;
        }
        var template = templates.at(recipe, target);
        name = template.map(templates.databases()::copy).orElse(null);
        return name != null;
    }

    /** Makes the database as a copy of one at the version below, where it is not made yet and there is such a version. */
    void beginBelow(long version) {
        recipe.below(version).ifPresent(below -> beginAt(Target.upTo(below)));
    }

    /** The test has passed: throws where its ladder finds a mistake all the same. */
    synchronized void requireMeaning() {
        if (stairway != null) {
            stairway.requireMeaning();
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
        if (stairway != null) {
            stairway.close();
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
