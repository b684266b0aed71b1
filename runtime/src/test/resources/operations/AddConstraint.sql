-- up
alter table "customers" add constraint "email_ok" check (email like '%@%');
alter table "customers" add constraint "customers_email_key" unique ("email") deferrable initially deferred;
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
alter table "orders" add constraint "orders_pkey" primary key ("id") include ("customer_id");
alter table "orders" add constraint "orders_customer_id_fkey" foreign key ("customer_id") references "customers" ("id") on delete cascade on update set null deferrable not valid;
alter table "orders" add constraint "orders_valid_excl" exclude using "gist" ("valid" with &&) where (id > 0);

-- down
alter table "orders" drop constraint "orders_valid_excl";
alter table "orders" drop constraint "orders_customer_id_fkey";
alter table "orders" drop constraint "orders_pkey";
alter table "customers" drop constraint "customers_email_key";
alter table "customers" drop constraint "email_ok";
