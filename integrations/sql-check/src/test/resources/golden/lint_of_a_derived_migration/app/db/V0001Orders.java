package app.db;

import dev.rung.AutoReversible;
import dev.rung.Migration;
import dev.rung.schema.ReversibleSchema;

@Migration(version = 1, description = "orders")
final class V0001Orders implements AutoReversible {

    @Override
    public void change(ReversibleSchema schema) {
        schema.sql("alter table orders add column note text").reverse("alter table orders drop column note");
        schema.sql("alter table orders drop column remark").reverse("alter table orders add column remark text");
    }
}
