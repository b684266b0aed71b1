package app.db;

import dev.rung.ForwardOnly;
import dev.rung.MigrationContext;

abstract class Base implements ForwardOnly {
    @Override
    public void up(MigrationContext db) {}

    @Override
    public String reason() {
        return "none";
    }
}
