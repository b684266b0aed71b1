package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rung.runtime.error.MigratorException;
import dev.rung.runtime.model.Version;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.runtime.testing.WireProxy;
import dev.rung.runtime.testing.WireProxy.Cut;
import dev.rung.schema.Column;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Derived migrations whose connection breaks around a commit: nothing is done twice, nothing is left out. */
@ExtendWith(FreshDatabase.class)
class CutDerivedTest {

    private static final Rung LISTED = Rung.of(1, "orders").change(db -> {
        db.createTable("orders", t -> t.column("id").bigint());
        db.createIndex("orders_by_id").on("orders", "id");
    });

    private static final Rung NOTE = Rung.of(2, "note")
            .change(db -> db.addColumn("orders", Column.named("note").text()));

    private static final Rung MIXED = Rung.of(2, "mixed").change(db -> {
        db.createTable("customers", t -> t.column("id").bigint());
        db.createIndex("orders_quickly").on("orders", "id").concurrently();
        db.createTable("more", t -> t.column("id").bigint());
    });

    private static final String MADE = "select relname from pg_class where relname in"
            + " ('orders', 'orders_by_id', 'customers', 'orders_quickly', 'more') order by 1";

    @Test
    void a_list_that_did_not_arrive_is_rolled_back(TestDatabase db) {
        migrator(db.dataSource(), LISTED).migrate();
        try (var proxy = WireProxy.before(db)) {
            proxy.cut(Cut.BEFORE_COMMIT);

            var failure = assertThrows(
                    MigratorException.class,
                    () -> migrator(proxy.through(db.dataSource()), LISTED, NOTE).migrate());

            assertThat(failure).hasMessageContaining("V2 is rolled back");
        }
        assertThat(migrator(db.dataSource(), LISTED, NOTE).isUpToDate()).isFalse();
    }

    @Test
    void a_list_whose_answer_was_lost_is_looked_up(TestDatabase db) {
        migrator(db.dataSource(), LISTED).migrate();
        try (var proxy = WireProxy.before(db)) {
            proxy.cut(Cut.AFTER_COMMIT);

            var report = migrator(proxy.through(db.dataSource()), LISTED, NOTE).migrate();

            assertThat(report.applied()).containsExactly(new Version(2));
        }
        assertThat(migrator(db.dataSource(), LISTED, NOTE).isUpToDate()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"BEFORE_COMMIT, 1", "AFTER_COMMIT, 1", "BEFORE_COMMIT, 2", "AFTER_COMMIT, 2"})
    void a_part_is_done_and_noted_or_neither(Cut cut, int commit, TestDatabase db) {
        migrator(db.dataSource(), LISTED).migrate();
        try (var proxy = WireProxy.before(db)) {
            proxy.cut(cut, commit);
            assertThrows(
                    MigratorException.class,
                    () -> migrator(proxy.through(db.dataSource()), LISTED, MIXED)
                            .migrate());
        }
        var noted = db.queryLong("select statement from rung_history order by seq desc limit 1");
        assertThat(noted).isEqualTo((commit == 1 ? 1 : 3) + (cut == Cut.AFTER_COMMIT ? 1 : 0));

        migrator(db.dataSource(), LISTED, MIXED).migrate();

        assertThat(db.queryStrings(MADE))
                .isEqualTo(List.of("customers", "more", "orders", "orders_by_id", "orders_quickly"));
        assertThat(migrator(db.dataSource(), LISTED, MIXED).isUpToDate()).isTrue();
    }

    private static Migrator migrator(DataSource source, Rung... rungs) {
        return Migrator.builder(source).catalogs(TestCatalog.of(rungs)).build();
    }
}
