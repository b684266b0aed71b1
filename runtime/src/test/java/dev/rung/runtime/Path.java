package dev.rung.runtime;

import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;

/** The paths on which a text of a migration reaches the server. */
enum Path {
    /** A migration in code, in production. */
    CODE,
    /** A migration with a derived rollback, in production. */
    DERIVED,
    /** A migration in code under observation, as the test kit runs it. */
    OBSERVED,
    OBSERVED_DERIVED,
    /** A migration outside a transaction. */
    STATEMENTWISE,
    OBSERVED_STATEMENTWISE;

    Migrator migrator(String text, TestDatabase db) {
        return Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(rung(text)))
                .firstRun(FirstRun.BESIDE_OTHERS)
                .build();
    }

    void run(Migrator migrator) {
        switch (this) {
            case CODE, DERIVED, STATEMENTWISE -> migrator.migrate();
            case OBSERVED, OBSERVED_DERIVED, OBSERVED_STATEMENTWISE -> migrator.observe(migrator.plan(Target.latest()));
        }
    }

    boolean isOneTransaction() {
        return this != STATEMENTWISE && this != OBSERVED_STATEMENTWISE;
    }

    private Rung rung(String text) {
        var rung = Rung.of(1, "text");
        return switch (this) {
            case CODE, OBSERVED -> rung.up(text);
            case DERIVED, OBSERVED_DERIVED ->
                rung.change(change -> change.sql(text).reverse("select 1"));
            case STATEMENTWISE, OBSERVED_STATEMENTWISE -> rung.up(text).outsideTransaction();
        };
    }
}
