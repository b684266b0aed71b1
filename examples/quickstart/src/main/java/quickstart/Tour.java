package quickstart;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.error.IrreversiblePlanException;
import dev.rung.runtime.error.MigrationFailedException;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.MigrationReport;
import dev.rung.runtime.model.Target;

/** What the demo shows, in its order. */
final class Tour {

    private final DemoDatabase database;
    private final Console console;
    private final Migrator migrator;
    private final Shop shop;

    Tour(DemoDatabase database, Console console) {
        this.database = database;
        this.console = console;
        this.shop = new Shop(database.pool());
        this.migrator = Migrator.builder(database.pool())
                .schema(DemoSchema.NAME)
                .firstRun(FirstRun.BESIDE_OTHERS) // your database may hold another history, in another schema
                .build();
    }

    void walk() {
        migrator.status(); // connects; says in Rung's own words if that fails
        new DemoSchema(database.pool()).renew();
        greet();
        plan();
        migrate("to V2", Target.upTo(2));
        shop.open();
        console.detail("Then the shop opened: %s, %s".formatted(shop.customers(), shop.orders()));
        migrate("to V4", Target.upTo(4));
        rollback();
        migrate("again", Target.latest());
        refusedRollback();
        farewell();
    }

    private void greet() {
        var version = new Rows(database.pool()).text("select split_part(current_setting('server_version'), ' ', 1)");
        var found = migrator.status().migrations().size();
        console.title(
                "rung demo",
                "PostgreSQL %s (%s)".formatted(version, database.place()),
                "%d migrations found at compile time".formatted(found));
    }

    private void plan() {
        console.chapter("PLAN", "all of them");
        console.table(migrator.plan(Target.latest()).describe());
    }

    private void migrate(String where, Target target) {
        console.chapter("MIGRATE", where);
        try {
            show(migrator.migrate(target));
        } catch (MigrationFailedException e) {
            show(e.report()); // what was done before it stays
            throw e;
        }
    }

    private void rollback() {
        console.chapter("ROLLBACK", "to V2");
        show(migrator.rollback(Target.downTo(2)));
        console.detail("Still there: %s".formatted(shop.orders()));
    }

    private void show(MigrationReport report) {
        console.table(report.describe());
        report.applied().stream()
                .map(version -> shop.effectOf(version.number()))
                .filter(effect -> !effect.isEmpty())
                .forEach(console::detail);
    }

    private void refusedRollback() {
        console.chapter("ROLLBACK", "to V4, across a migration that cannot be rolled back");
        try {
            migrator.rollback(Target.downTo(4));
            throw new DemoException("A rollback across a forward-only migration was not refused.", null);
        } catch (IrreversiblePlanException e) {
            console.refused(e.getMessage());
        }
    }

    private void farewell() {
        if (!database.isEmbedded()) {
            console.hint(
                    "Left", "schema %s in your database; the next run of the demo drops it".formatted(DemoSchema.NAME));
        }
        console.hint(
                "Next",
                "open examples/quickstart/src/main/java/quickstart/db and add V%04d....java,"
                        .formatted(migrator.status().migrations().size() + 1));
        console.hint("", "then run the same command again");
    }
}
