package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;
import app.service.Prices;
import java.util.*;

@Migration(version = 6, description = "number 6")
final class V0006Nothing implements ForwardOnly {
    @Override
    public void up(MigrationContext db) {
        db.execute(new Texts(Texts.TABLE).name() + java.util.List.of(Customer.A));
    }

    @Override
    public String reason() {
        return "none";
    }

    /** Uses {@link Prices}, which its import is for. */
    record Texts(String name) {
        static final String TABLE = "its own";
    }

    enum Customer {
        A
    }
}
