package dev.rung.runtime.operation;

import dev.rung.schema.ReversibleSchema;
import dev.rung.schema.definition.BuildMode;
import dev.rung.schema.definition.QualifiedName;
import dev.rung.schema.operation.Reindex;

class ReindexTest extends OperationTest {

    @Override
    void given(ReversibleSchema db) {
        db.createTable("orders", t -> {
            t.column("id").bigint().notNull();
            t.column("total").numeric(12, 2);
        });
        db.createIndex("orders_by_total").on("orders", "total");
    }

    @Override
    void change(ReversibleSchema db) {
        db.reindexConcurrently("orders_by_total");
        db.reindexTableConcurrently("orders");
        db.add(new Reindex(Reindex.Target.TABLE, QualifiedName.of("orders"), BuildMode.BLOCKING));
    }
}
