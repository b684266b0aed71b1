package dev.rung.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rung.AcceptRisk;
import dev.rung.AutoReversible;
import dev.rung.MigrationBody;
import dev.rung.catalog.MigrationCatalog;
import dev.rung.schema.ReversibleSchema;
import dev.rung.testing.DelegatingCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which warnings are not reported. */
class AcceptedRisksTest {

    private static final Migrations SHOP = Migrations.of(AcceptedRisksTest::shop);

    private static void shop(ReversibleSchema db) {
        db.createTable("customers", t -> t.column("id").bigint().primaryKey());
        db.createTable("orders", t -> t.column("note").text());
    }

    private static List<DiagnosticCode> codes(MigrationCatalog migrations) {
        return SchemaReplay.of(migrations).run().diagnostics().stream()
                .map(Diagnostic::code)
                .toList();
    }

    @Test
    void is_accepted_with_a_reason() {
        assertThat(codes(new On(SHOP, new OnClass()))).containsExactly(DiagnosticCode.ROWS_UNDER_LOCK);
        assertThat(codes(new On(SHOP, new OnMethod()))).isEmpty();
        assertThat(codes(new On(SHOP, new WithoutReason())))
                .containsExactly(DiagnosticCode.USED_BY_PROGRAMS, DiagnosticCode.ROWS_UNDER_LOCK);
        assertThat(SchemaReplay.of(new On(SHOP, new WithoutReason()))
                        .accept(2, "the application is stopped")
                        .run()
                        .diagnostics())
                .isEmpty();
    }

    @Test
    void stops_nothing_unless_that_is_asked_for() {
        var replay = SchemaReplay.of(new On(SHOP, new OnClass()));

        assertThat(replay.verify().tables()).hasSize(2);
        assertThatThrownBy(replay::verifyStrictly)
                .isInstanceOf(UnsoundMigrationsException.class)
                .hasMessageContaining("RUNG-611");
        assertThat(SchemaReplay.of(new On(SHOP, new OnMethod()))
                        .verifyStrictly()
                        .tables())
                .hasSize(2);
    }

    @Test
    void what_was_released_cannot_be_changed_any_more(@TempDir Path folder) throws IOException {
        var lock = Files.writeString(folder.resolve("migrations.lock"), """
                shop.db 1 rung1:1 1.0 shop
                shop.db 2 rung1:2 1.0 more
                """);
        var released = ReleasedMigrations.in(List.of(lock.toUri().toURL()));
        var entries =
                SHOP.then(AcceptedRisksTest::shop).then(AcceptedRisksTest::shop).entries();

        assertThat(entries).extracting(released::has).containsExactly(true, true, false);
        assertThat(new PlannedReplay(new On(SHOP, new OnClass()), entries.get(1), released)
                        .playOn(SchemaReplay.of(SHOP).run().model())
                        .diagnostics())
                .isEmpty();
    }

    private static void change(ReversibleSchema db) {
        db.renameColumn("orders", "note", "remark");
        db.createIndex("by_remark").on("orders", "remark");
    }

    @AcceptRisk(rule = "RUNG-613", reason = "no program reads it")
    private static final class OnClass implements AutoReversible {

        @Override
        public void change(ReversibleSchema db) {
            AcceptedRisksTest.change(db);
        }
    }

    private static final class OnMethod implements AutoReversible {

        @Override
        @AcceptRisk(rule = "RUNG-613", reason = "no program reads it")
        @AcceptRisk(rule = "RUNG-611", reason = "the table has ten rows")
        public void change(ReversibleSchema db) {
            AcceptedRisksTest.change(db);
        }
    }

    @AcceptRisk(rule = "RUNG-613", reason = " ")
    private static final class WithoutReason implements AutoReversible {

        @Override
        public void change(ReversibleSchema db) {
            AcceptedRisksTest.change(db);
        }
    }

    /** One migration more. */
    private static final class On extends DelegatingCatalog {

        private final AutoReversible top;

        On(Migrations below, AutoReversible top) {
            super(below.then(AcceptedRisksTest::change));
            this.top = top;
        }

        @Override
        public MigrationBody newMigration(long version) {
            return version == latest() ? top : super.newMigration(version);
        }
    }
}
