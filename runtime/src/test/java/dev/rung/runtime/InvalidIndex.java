package dev.rung.runtime;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;

/** An index as a concurrent build leaves it that failed. */
final class InvalidIndex {

    private InvalidIndex() {}

    /** Leaves one over the column {@code id} of {@code table}, which has no rows afterwards. */
    static void leave(TestDatabase db, String index, String table) {
        db.execute("insert into %s (id) values (1), (1)".formatted(table));
        assertThrows(
                IllegalStateException.class,
                () -> db.execute("create unique index concurrently %s on %s (id)".formatted(index, table)));
        db.execute("delete from " + table);
    }

    /** Returns a migrator whose first migration creates the table {@code t_1}. */
    static Migrator migrator(TestDatabase db, Rung second) {
        return Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.tables(1).with(second))
                .firstRun(FirstRun.BESIDE_OTHERS)
                .build();
    }
}
