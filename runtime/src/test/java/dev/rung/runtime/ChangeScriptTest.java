package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.AutoReversible;
import org.junit.jupiter.api.Test;

class ChangeScriptTest {

    @Test
    void both_directions_can_be_read_without_a_database() {
        AutoReversible orders = db -> {
            db.createTable("Orders", t -> t.column("id").bigint().identity());
            db.createIndex("orders_by_id").on("Orders", "id").concurrently();
        };

        assertThat(ChangeScript.of(orders)).hasToString("""
                -- up
                create table "Orders" (
                    "id" bigint generated always as identity
                );
                create index concurrently "orders_by_id" on "Orders" ("id");

                -- down
                drop index concurrently "orders_by_id";
                drop table "Orders";
                """);
    }
}
