package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A retried migration begins in the same state as the first attempt. */
@ExtendWith(FreshDatabase.class)
class SecondTryTest {

    @Test
    void what_a_migration_sets_does_not_reach_a_second_try_of_the_next(TestDatabase db) {
        var tries = new AtomicInteger();
        var seen = new ArrayList<String>();
        var catalog = TestCatalog.of(
                Rung.of(1, "sets").up("set work_mem = '4567kB'"),
                Rung.of(2, "is tried twice").up(work -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new SQLException("a deadlock", "40P01");
                    }
                    seen.addAll(work.query("show work_mem", row -> row.getString(1)));
                }));

        Migrator.builder(db.dataSource()).catalogs(catalog).build().migrate();

        assertThat(seen).hasSize(1).doesNotContain("4567kB");
    }
}
