package dev.rung.runtime.operation;

import static dev.rung.schema.definition.ObjectReference.object;
import static dev.rung.schema.definition.ObjectReference.partOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rung.runtime.snapshot.Grade;
import dev.rung.runtime.testing.FreshDatabase;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.schema.Removals;
import dev.rung.schema.definition.ObjectKind;
import dev.rung.schema.definition.ObjectReference;
import dev.rung.schema.internal.ddl.OperationSql;
import dev.rung.schema.operation.IrreversibleOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What {@link DropByNameTest} does not show. */
@ExtendWith(FreshDatabase.class)
class RemovalsTest {

    private static final String GIVEN = """
            create table orders (id bigint, total numeric, constraint positive check (total > 0))""";
    private static final String MADE = """
            create view all_orders as select id from orders; create view more_orders as select id from all_orders;
            create materialized view sales as select id from orders; create sequence ids; create type mood as enum ('sad');
            create domain email as text; create function total(a integer default 5) returns int language sql as 'select 1';
            create procedure clean() language sql as 'select 1'; create schema app; create publication few;
            create function audit() returns trigger language plpgsql as 'begin return new; end';
            create trigger watch before insert on orders for each row execute function audit();
            create policy own on orders; create rule quiet as on delete to orders do instead nothing""";

    @Test
    void objects_of_each_kind_are_dropped(TestDatabase db) {
        db.execute(GIVEN);
        var before = db.snapshot();
        db.execute(MADE);

        drop(db, schema -> {
            schema.dropView("more_orders");
            schema.dropView("all_orders");
            schema.dropMaterializedView("sales");
            schema.drop(ObjectReference.sequence("ids"));
            schema.dropType("mood");
            schema.dropDomain("email");
            schema.dropFunction("total(a integer default 5)");
            schema.dropProcedure("clean()");
            schema.drop(ObjectReference.schema("app"));
            schema.drop(object(ObjectKind.PUBLICATION, "few"));
            schema.dropTrigger("orders", "watch");
            schema.dropFunction("audit()");
            schema.dropPolicy("orders", "own");
            schema.drop(partOf(ObjectKind.RULE, "orders", "quiet"));
        });

        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isEmpty();
    }

    @Test
    void parts_are_dropped_from_what_they_are_part_of(TestDatabase db) {
        db.execute(
                "create table orders (id bigint); create type address as (zip integer); create domain email as text");
        var before = db.snapshot();
        db.execute(
                "alter table orders add total numeric constraint positive check (total > 0);"
                        + " alter type address add attribute street text; alter domain email add constraint at check (value ~ '@')");

        drop(db, schema -> {
            schema.drop(partOf(ObjectKind.CONSTRAINT, "orders", "positive"));
            schema.drop(partOf(ObjectKind.COLUMN, "orders", "total"));
            schema.drop(partOf(ObjectKind.ATTRIBUTE, "address", "street"));
            schema.drop(partOf(ObjectKind.DOMAIN_CONSTRAINT, "email", "at"));
        });

        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isEmpty();
    }

    @Test
    void what_needs_an_object_is_dropped_with_it_where_that_is_asked_for(TestDatabase db) {
        db.execute(GIVEN);
        var before = db.snapshot();
        db.execute(
                "create view all_orders as select id from orders; create view more_orders as select id from all_orders");

        drop(db, schema -> {
            schema.dropCascade(ObjectReference.view("all_orders"));
            schema.dropIfPresent(ObjectReference.view("all_orders"));
        });

        assertThat(before.diff(db.snapshot()).of(Grade.REAL)).isEmpty();
    }

    private static void drop(TestDatabase db, Consumer<Removals> author) {
        List<IrreversibleOperation> operations = new ArrayList<>();
        author.accept(operations::add);
        operations.stream()
                .flatMap(operation -> OperationSql.of(operation).stream())
                .forEach(db::execute);
    }
}
