package app.db;

import static dev.rung.schema.Keywords.expression;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.View;

@Migration(version = 1, description = "customers")
final class V0001Customers implements AutoReversible {

    @Override
    public void change(ReversibleSchema schema) {
        schema.createTable("customers", t -> {
            t.column("id").bigint().primaryKey();
            t.column("name").text().defaultSql("upper('x'").check("length(name) > > 0");
            t.column("total").ofSql("numeric(12, 2)");
            t.column("at").ofSql("timestamp wit time zone");
            t.check("positive", "total > 0");
        });
        schema.createView("v", "select * fro customers");
        schema.createFunction("one()", "returns int language sql return 1 +");
        schema.createEventTrigger("e", "on ddl_command_end execute function audit()");
        schema.sql("grant select on customers to public").reverse("revoke select customers from public");
    }
}
