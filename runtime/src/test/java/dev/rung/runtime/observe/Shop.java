package dev.rung.runtime.observe;

import dev.rung.runtime.Migrator;
import dev.rung.runtime.MigratorBuilder;
import dev.rung.runtime.model.FirstRun;
import dev.rung.runtime.model.Target;
import dev.rung.runtime.testing.Rung;
import dev.rung.runtime.testing.TestCatalog;
import dev.rung.runtime.testing.TestDatabase;
import dev.rung.sql.Sql;

/** A database with customers and orders, which exist before the first migration. */
record Shop(TestDatabase db) {

    private static final String TABLES = """
            create table customers (id int primary key, email text);
            create table orders (id int primary key, customer int, total int, note varchar(20));
            create index orders_total on orders (total);
            alter table orders add constraint positive check (total > 0) not valid;
            create view big_orders as select id from orders where total > 1000;
            create materialized view totals as select total, count(*) from orders group by 1;
            create unique index totals_total on totals (total);
            create schema "Odd";
            create table "Odd"."Table" (id int)""";

    private static final String ROWS = """
            insert into customers select n, 'c' || n from generate_series(1, 100) n;
            insert into orders select n, n % 100 + 1, n, 'note' from generate_series(1, 20000) n""";

    static Shop empty(TestDatabase db) {
        db.execute(TABLES);
        return new Shop(db);
    }

    /** A shop with 100 customers and 20,000 orders, numbered from 1. */
    static Shop busy(TestDatabase db) {
        empty(db);
        db.execute(ROWS);
        return new Shop(db);
    }

    /** Adds the function {@code slow(text, result)}: whatever is indexed by it takes 2 ms a row. */
    Shop slow() {
        db.execute("""
                create function slow(text, result text) returns text language plpgsql immutable as $$
                begin perform pg_sleep(0.002); return result; end $$""");
        return this;
    }

    /** Observes a migration that does {@code sql}. */
    Observation during(@Sql String sql) {
        return during(Rung.of(1, "one").up(sql));
    }

    /** Observes a migration that does {@code sql} outside a transaction. */
    Observation duringOutside(@Sql String sql) {
        return during(Rung.of(1, "one").up(sql).outsideTransaction());
    }

    Observation during(Rung rung) {
        var observations = run(rung).observations();
        if (observations.size() != 1) {
            throw new IllegalStateException("one observation expected: " + observations);
        }
        return observations.get(0);
    }

    ObservedRun run(Rung... rungs) {
        var migrator = builder(rungs).build();
        return migrator.observe(migrator.plan(Target.latest()));
    }

    MigratorBuilder builder(Rung... rungs) {
        return Migrator.builder(db.dataSource()).catalogs(TestCatalog.of(rungs)).firstRun(FirstRun.BESIDE_OTHERS);
    }
}
