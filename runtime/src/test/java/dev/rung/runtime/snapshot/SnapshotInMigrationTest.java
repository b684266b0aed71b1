package dev.rung.runtime.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import dev.rung.MigrationContext;
import dev.rung.runtime.Migrator;
import dev.rung.runtime.MigratorBuilder;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.model.TransactionScope;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A migration that takes a snapshot of its own database, over the connection that it is given. */
@ExtendWith(FreshDatabase.class)
class SnapshotInMigrationTest {

    private final List<SchemaSnapshot> taken = new ArrayList<>();

    @Test
    void sees_the_work_of_its_own_transaction_in_both_directions(TestDatabase db) {
        var migrator = migrator(db, Rung.of(1, "orders").up(this::work).down(this::undo));

        migrator.migrate();
        assertThat(before()).doesNotContain("table orders");
        assertThat(after()).contains("table orders", "index orders_note_idx").noneMatch(name -> name.contains("rung"));
        assertThat(db.snapshot()).isEqualTo(taken.get(1));

        migrator.rollback(Target.downTo(0));
        assertThat(taken).hasSize(3);
        assertThat(db.snapshot()).isEqualTo(taken.get(2)).isEqualTo(taken.get(0));
    }

    @Test
    void sees_what_is_committed_outside_a_transaction(TestDatabase db) {
        var migrator = migrator(
                db, Rung.of(1, "orders").up(this::work).down(this::undo).outsideTransaction());

        migrator.migrate();
        assertThat(after()).contains("table orders", "index orders_note_idx");
        assertThat(db.snapshot()).isEqualTo(taken.get(1));

        migrator.rollback(Target.downTo(0));
        assertThat(db.snapshot()).isEqualTo(taken.get(2)).isEqualTo(taken.get(0));
    }

    @Test
    void sees_what_the_run_has_done_where_it_is_one_transaction(TestDatabase db) {
        builder(
                        db,
                        Rung.of(1, "customers").up("create table customers (id int)"),
                        Rung.of(2, "orders").up(this::work))
                .transactionScope(TransactionScope.RUN)
                .build()
                .migrate();

        assertThat(before()).contains("table customers");
        assertThat(db.snapshot()).isEqualTo(taken.get(1));
    }

    @Test
    void takes_the_connection_of_a_pool(TestDatabase db) {
        try (var pool = new HikariDataSource()) {
            pool.setDataSource(db.dataSource());
            pool.setMaximumPoolSize(1);
            pool.setAutoCommit(false);

            Migrator.builder(pool)
                    .catalogs(TestCatalog.of(Rung.of(1, "orders").up(this::work).outsideTransaction()))
                    .build()
                    .migrate();
        }

        assertThat(db.snapshot()).isEqualTo(taken.get(1));
    }

    @Test
    void leaves_settings_and_transaction_as_they_were(TestDatabase db) {
        var settings = new ArrayList<String>();
        var rung = Rung.of(1, "settings").up(context -> {
            context.execute("set local search_path = pg_catalog; set local timezone = 'Asia/Tokyo'");
            settings.add(settings(context));
            take(context);
            settings.add(settings(context));
            context.execute("create table public.still_open (id int)");
        });

        migrator(db, rung).migrate();

        assertThat(settings.get(1)).isEqualTo(settings.get(0)).contains("Asia/Tokyo");
        assertThat(db.snapshot().find(DatabaseObjectKind.TABLE, "still_open")).isPresent();
    }

    @Test
    void can_be_observed(TestDatabase db) {
        var migrator = migrator(db, Rung.of(1, "orders").up(this::work));

        var seen =
                migrator.observe(migrator.plan(Target.latest())).observations().get(0);

        assertThat(seen.locks()).isEmpty();
        assertThat(db.snapshot()).isEqualTo(taken.get(1));
    }

    private void work(MigrationContext context) throws SQLException {
        take(context);
        context.execute("create table orders (id int primary key, note text)");
        context.execute("create index on orders (note)");
        take(context);
    }

    private void undo(MigrationContext context) throws SQLException {
        context.execute("drop table orders");
        take(context);
    }

    private void take(MigrationContext context) throws SQLException {
        taken.add(SchemaSnapshot.take(context.connection()));
    }

    private static String settings(MigrationContext context) {
        return context.query(
                        "select current_setting('search_path') || current_setting('timezone') || pg_current_xact_id()",
                        row -> String.valueOf(row.getString(1)))
                .get(0);
    }

    private List<String> before() {
        return names(taken.get(0));
    }

    private List<String> after() {
        return names(taken.get(1));
    }

    private static List<String> names(SchemaSnapshot snapshot) {
        return snapshot.objects().stream().map(SchemaObject::toString).toList();
    }

    private static Migrator migrator(TestDatabase db, Rung... rungs) {
        return builder(db, rungs).build();
    }

    private static MigratorBuilder builder(TestDatabase db, Rung... rungs) {
        return Migrator.builder(db.dataSource()).catalogs(TestCatalog.of(rungs));
    }
}
