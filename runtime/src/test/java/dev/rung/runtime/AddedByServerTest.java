package dev.rung.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.snapshot.Grade;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.ReversibleSchema;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A rollback drops what the server added by itself, and keeps what was there before. */
@ExtendWith(FreshDatabase.class)
class AddedByServerTest {

    @Test
    void a_check_of_a_partition_that_was_detached_concurrently(TestDatabase db) {
        db.execute("create table ev (at date not null) partition by range (at);"
                + "create table ev_26 partition of ev for values from ('2026-01-01') to ('2027-01-01')");

        assertComesBack(
                db,
                schema -> schema.detachPartitionConcurrently("ev", "ev_26")
                        .forValuesFrom("2026-01-01")
                        .to("2027-01-01"));
    }

    @Test
    void but_not_a_check_with_a_name_that_was_there_before(TestDatabase db) {
        db.execute("create table ev (id int not null) partition by range (id);"
                + "create table ev_1 partition of ev for values from (1) to (9);"
                + "alter table ev_1 add constraint ev_1_bounds check (id is not null and id >= 1 and id < 9)");

        assertComesBack(
                db,
                schema -> schema.detachPartitionConcurrently("ev", "ev_1")
                        .forValuesFrom(1)
                        .to(9));
    }

    @Test
    void keys_indexes_and_references_of_a_table_that_was_attached(TestDatabase db) {
        db.execute("create table people (id int primary key);"
                + "create table ev (id int not null, who int references people, note text, primary key (id), unique (id, who))"
                + " partition by range (id); create index on ev (note); create index on ev (lower(note));"
                + "create table ev_1 (id int not null, who int, note text); create index mine on ev_1 (note)");

        assertComesBack(
                db,
                schema -> schema.attachPartition("ev", "ev_1").forValuesFrom(1).to(9));
    }

    @Test
    void keys_of_a_table_that_the_same_migration_created_and_attached(TestDatabase db) {
        db.execute("create table ev (id int not null, note text, primary key (id)) partition by range (id);"
                + "create index on ev (note)");

        assertComesBack(db, schema -> {
            schema.createTable("ev_1", t -> {
                t.column("id").integer().notNull();
                t.column("note").text().indexed("mine");
            });
            schema.attachPartition("ev", "ev_1").forValuesFrom(1).to(9);
        });
    }

    private static void assertComesBack(TestDatabase db, Consumer<ReversibleSchema> change) {
        var migrator = Migrator.builder(db.dataSource())
                .catalogs(TestCatalog.of(Rung.of(1, "change").change(change)))
                .firstRun(FirstRun.BESIDE_OTHERS)
                .build();
        var before = db.snapshot();
        for (var turn = 1; turn <= 2; turn++) {
            migrator.migrate();
            assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isNotEmpty();
            migrator.rollback(Target.downTo(0));

            assertThat(before.diff(db.snapshot()).of(Grade.REAL))
                    .as("turn %d", turn)
                    .isEmpty();
        }
    }
}
