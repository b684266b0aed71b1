package dev.rung.junit;

import dev.rung.runtime.model.Target;
import dev.rung.testserver.ServerLogin;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Databases that are migrated already, to be copied: one per schema and target, created when it is first asked for.
 * Thread-safe; a caller waits for one that is being created.
 */
@SuppressWarnings("deprecation") // JUnit before 5.13 closes nothing else, and newer ones require both.
final class Templates implements ExtensionContext.Store.CloseableResource, AutoCloseable {

    /** Each is 8 MB at least, often in memory. Tests that begin at more versions than these migrate for themselves. */
    private static final int MOST = 32;

    private final Databases databases;
    private final int most;
    private final ConcurrentMap<Key, Template> templates = new ConcurrentHashMap<>();

    Templates(Databases databases, int most) {
        this.databases = databases;
        this.most = most;
    }

    /** Returns the templates of a run that begins now. */
    static Templates on(ServerLogin server) {
        var databases = new Databases(server);
        databases.dropLeftovers();
        return new Templates(databases, MOST);
    }

    Databases databases() {
        return databases;
    }

    /** Returns the name of a database at {@code target}; nothing where there cannot be one: only a run shows why. */
    Optional<String> at(MigratorSetup setup, Target target) {
        var key = new Key(setup.schemaKey(), target);
        var template = templates.size() < most
                ? templates.computeIfAbsent(key, at -> new Template(databases, setup, target))
                : templates.get(key);
        return Optional.ofNullable(template).flatMap(Template::name);
    }

    @Override
    public void close() throws SQLException {
        templates.values().forEach(Template::close);
        databases.close();
    }

    private record Key(MigratorSetup.SchemaKey schema, Target target) {}
}
