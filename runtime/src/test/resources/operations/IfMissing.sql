-- up
do $rung$
begin
    if pg_catalog.to_regclass('"customers"') is null then
        execute 'create table "customers" (
    "id" bigint
)';
        perform pg_catalog.set_config('rung.acted', pg_catalog.concat(pg_catalog.current_setting('rung.acted', true), 'relation customers', E'\n'), true);
    end if;
end
$rung$;
do $rung$
begin
    if not exists (select from pg_catalog.pg_attribute where attrelid operator(pg_catalog.=) pg_catalog.to_regclass('"orders"') and attname operator(pg_catalog.=) 'note' and not attisdropped) then
        execute 'alter table "orders" add column "note" text default ''it''''s new''';
        perform pg_catalog.set_config('rung.acted', pg_catalog.concat(pg_catalog.current_setting('rung.acted', true), 'column orders.note', E'\n'), true);
    end if;
end
$rung$;
do $rung$
begin
    if pg_catalog.to_regclass('"orders_by_id"') is null then
        execute 'create index "orders_by_id" on "orders" ("id")';
        perform pg_catalog.set_config('rung.acted', pg_catalog.concat(pg_catalog.current_setting('rung.acted', true), 'relation orders_by_id', E'\n'), true);
    end if;
end
$rung$;
do $rung$
begin
    if pg_catalog.to_regnamespace('"it''s new"') is null then
        execute 'create schema "it''s new"';
        perform pg_catalog.set_config('rung.acted', pg_catalog.concat(pg_catalog.current_setting('rung.acted', true), 'schema it''s new', E'\n'), true);
    end if;
end
$rung$;
do $rung$
begin
    if not exists (select from pg_catalog.pg_extension where extname operator(pg_catalog.=) 'citext') then
        execute 'create extension "citext" schema "it''s new"';
        perform pg_catalog.set_config('rung.acted', pg_catalog.concat(pg_catalog.current_setting('rung.acted', true), 'extension citext', E'\n'), true);
    end if;
end
$rung$;
do $rung$
begin
    if pg_catalog.to_regclass('"ids"') is null then
        execute 'create sequence "ids" as bigint owned by "orders"."id"';
        perform pg_catalog.set_config('rung.acted', pg_catalog.concat(pg_catalog.current_setting('rung.acted', true), 'relation ids', E'\n'), true);
    end if;
end
$rung$;
do $rung$
begin
    if pg_catalog.to_regtype('"status"') is null then
        execute 'create type "status" as enum (''draft'', ''open'')';
        perform pg_catalog.set_config('rung.acted', pg_catalog.concat(pg_catalog.current_setting('rung.acted', true), 'type status', E'\n'), true);
    end if;
end
$rung$;
do $rung$
begin
    if pg_catalog.to_regclass('"all_orders"') is null then
        execute 'create view "all_orders" as
select id from orders';
        perform pg_catalog.set_config('rung.acted', pg_catalog.concat(pg_catalog.current_setting('rung.acted', true), 'relation all_orders', E'\n'), true);
    end if;
end
$rung$;
do $rung$
begin
    if not exists (select from pg_catalog.pg_trigger where tgrelid operator(pg_catalog.=) pg_catalog.to_regclass('"orders"') and tgname operator(pg_catalog.=) 'quiet') then
        execute 'create trigger "quiet" before update on "orders" for each row execute function suppress_redundant_updates_trigger()';
        perform pg_catalog.set_config('rung.acted', pg_catalog.concat(pg_catalog.current_setting('rung.acted', true), 'trigger orders.quiet', E'\n'), true);
    end if;
end
$rung$;

-- down
drop trigger "quiet" on "orders";
drop view "all_orders";
drop type "status";
drop sequence "ids";
drop extension "citext";
drop schema "it's new";
drop index "orders_by_id";
alter table "orders" drop column "note";
drop table "customers";
