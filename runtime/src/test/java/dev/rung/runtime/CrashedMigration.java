package dev.rung.runtime;

import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import javax.sql.DataSource;

/**
 * A migration outside a transaction, after a table {@code t_1}, whose process died. It has ended well here; its row is then put as a
 * crash would have left it.
 */
final class CrashedMigration {

    /** Creates a partitioned table with one partition. */
    static final String PARTITIONED = """
            create schema app; create table app.parts (id int) partition by list (id);
            create table app.part_1 partition of app.parts for values in (1)""";

    /** Detaches that partition. */
    static final String DETACH = "alter table app.parts detach partition app.part_1 concurrently";

    private CrashedMigration() {}

    static Migrator in(String sql, TestDatabase db) {
        return of(db, work -> work.execute(sql));
    }

    static Migrator of(TestDatabase db, Rung.Work up) {
        return of(db, db.dataSource(), up);
    }

    static Migrator of(TestDatabase db, DataSource source, Rung.Work up) {
        var migrator = Migrator.builder(source)
                .catalogs(TestCatalog.tables(1)
                        .with(Rung.of(2, "crashes").outsideTransaction().up(up)))
                .firstRun(FirstRun.BESIDE_OTHERS)
                .build();
        migrator.migrate();
        db.execute("""
                update rung_history set outcome = 'RUNNING', finished_at = null, duration_ms = null,
                state = (select state from rung_history where seq = 1) where seq = 2""");
        return migrator;
    }
}
