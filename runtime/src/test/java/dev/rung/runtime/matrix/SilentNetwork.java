package dev.rung.runtime.matrix;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.MigratorBuilder;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.WireProxy;
import java.time.Duration;
import org.postgresql.ds.PGSimpleDataSource;

/** Migrators whose network may become silent. They wait for an answer no longer than {@link #ANSWER_WAIT}. */
final class SilentNetwork {

    static final Duration ANSWER_WAIT = Duration.ofSeconds(2);

    private SilentNetwork() {}

    static MigratorBuilder through(WireProxy proxy, TestDatabase db, TestCatalog catalog) {
        PGSimpleDataSource source = proxy.through(db.dataSource());
        return Migrator.builder(source).catalogs(catalog).answerWait(ANSWER_WAIT);
    }

    /** Returns one that asks the server another way, over a network that stays, how its statements are. */
    static Migrator observed(WireProxy proxy, TestDatabase db, TestCatalog catalog) {
        return through(proxy, db, catalog).observer(db.dataSource()).build();
    }
}
