package app.db;

import dev.rung.Migration;
import dev.rung.MigrationContext;
import dev.rung.Reversible;

@Migration(version = 1, description = "customers")
final class V0001Customers implements Reversible {

    @Override
    public void up(MigrationContext db) {
        db.execute("""
                create table customers (
                    id bigint primary key,
                    nom\tté text nul,
                    "日本 🐘" textt text
                );
                """);
    }

    @Override
    public void down(MigrationContext db) {
        db.execute("drop tabel customers");
    }
}
