package app.db;

import dev.rung.ForwardOnly;
import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 2, description = "email of \"customers\", größer", transactional = false)
final class V0002CustomersEmail implements ForwardOnly {
    @Override
    public void up(MigrationContext db) {
        db.execute("create index concurrently customers_email on customers (email)");
    }

    @Override
    public String reason() {
        return "nobody needs to lose an index";
    }
}
