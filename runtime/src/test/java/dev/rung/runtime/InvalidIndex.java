package dev.rung.runtime;

import static org.junit.jupiter.api.Assertions.assertThrows;

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
}
