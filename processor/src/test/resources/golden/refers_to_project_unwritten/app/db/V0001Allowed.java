package app.db;

import app.model.Customer;
import dev.rung.Uses;
import dev.rung.Migration;
import dev.rung.MigrationContext;

@Migration(version = 1, description = "number 1")
@Uses(value = {Base.class, Customer.class}, reason = "they are never edited")
class V0001Allowed extends Base {
    @Override
    public void up(MigrationContext db) {
        db.execute(table("a"));
    }

    static Customer customer() {
        return new Customer("name");
    }
}
