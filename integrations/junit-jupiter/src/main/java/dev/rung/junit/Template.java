package dev.rung.junit;

import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.Target;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A database to be copied, migrated when its name is first asked for. Thread-safe. */
final class Template {

    private final Databases databases;
    private final MigratorSetup setup;
    private final Target target;
    private boolean tried;
    private @Nullable String name;

    Template(Databases databases, MigratorSetup setup, Target target) {
        this.databases = databases;
        this.setup = setup;
        this.target = target;
    }

    /** Returns its name; nothing where a migration fails, or does something that a copy would not have. */
    synchronized Optional<String> name() {
        if (!tried) {
            tried = true;
            name = migratedDatabase().orElse(null);
        }
        return Optional.ofNullable(name);
    }

    synchronized void close() {
        if (name != null) {
            databases.drop(name);
        }
    }

    private Optional<String> migratedDatabase() {
        var database = databases.create();
        if (isMigrated(database) && databases.isCopiedWhole(database)) {
            databases.lock(database);
            return Optional.of(database);
        }
        databases.drop(database);
        return Optional.empty();
    }

    /** The test that asked runs the migrations in its own database, and fails with what is wrong there. */
    private boolean isMigrated(String database) {
        try {
            setup.migrator(databases.dataSource(database)).migrate(target);
            return true;
        } catch (MigratorException e) {
            return false;
        }
    }
}
