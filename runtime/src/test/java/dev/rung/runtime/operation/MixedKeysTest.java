package dev.rung.runtime.operation;

import static dev.rung.runtime.operation.Operations.up;
import static dev.rung.schema.Keywords.desc;
import static dev.rung.schema.Keywords.expression;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Names of columns and other keys follow each other in any order. */
@ExtendWith(FreshDatabase.class)
class MixedKeysTest {

    @Test
    void an_index_takes_names_after_a_key_and_keys_after_names(TestDatabase db) {
        up(db, schema -> {
            schema.createTable("orders", t -> {
                t.column("id").bigint();
                t.column("shop").bigint();
                t.column("placed").date();
                t.column("note").text();
                t.index("inside").on(desc("placed")).thenBy("shop", "id").thenBy(desc("note"));
            });
            schema.createIndex("outside")
                    .on("orders", "shop", desc("placed"))
                    .thenBy("id")
                    .thenBy(expression("lower(note)"), desc("note"))
                    .unique();
            schema.createIndex("names_first")
                    .on("orders", "shop", "id")
                    .thenBy(desc("placed").nullsLast());
            schema.createIndex("gone").on("orders", desc("placed")).thenBy("id");
            schema.dropIndex("gone").on("orders", desc("placed")).thenBy("id");
        });

        assertThat(
                        db.queryStrings(
                                "select substring(indexdef from 'USING btree (.*)') from pg_indexes where tablename = 'orders' order by indexname"))
                .containsExactly(
                        "(placed DESC, shop, id, note DESC)",
                        "(shop, id, placed DESC NULLS LAST)",
                        "(shop, placed DESC, id, lower(note), note DESC)");
    }
}
