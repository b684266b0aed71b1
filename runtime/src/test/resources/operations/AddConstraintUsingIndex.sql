-- up
select pg_catalog.set_config('rung.acted', pg_catalog.concat(pg_catalog.current_setting('rung.acted', true), nulls.added, E'\n'), true) from (
    with recursive family as (
        select '"orders"'::pg_catalog.regclass::pg_catalog.oid as member
        union select i.inhrelid from pg_catalog.pg_inherits i
        join family f on f.member operator(pg_catalog.=) i.inhparent)
    select pg_catalog.string_agg(pg_catalog.concat('not null of orders ', c.name), E'\n') as added from (
        select a.attname as name from pg_catalog.pg_attribute a
        join family f on f.member operator(pg_catalog.=) a.attrelid
        where a.attname operator(pg_catalog.=) any (array['id']::pg_catalog.name[])
        group by a.attname having not pg_catalog.bool_or(a.attnotnull)) c) nulls;
alter table "orders" add constraint "orders_pkey" primary key using index "orders_by_id";
alter table "orders" add constraint "orders_total_key" unique using index "orders_by_total" deferrable initially deferred;

-- down
alter table "orders" drop constraint "orders_total_key";
create unique index "orders_by_total" on "orders" ("total") include ("id");
alter table "orders" drop constraint "orders_pkey";
create unique index "orders_by_id" on "orders" ("id");
