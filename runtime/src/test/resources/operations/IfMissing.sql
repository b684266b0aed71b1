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
    if not exists (select from pg_catalog.pg_attribute where attrelid = pg_catalog.to_regclass('"orders"') and attname = 'note' and not attisdropped) then
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
    if pg_catalog.to_regnamespace('"billing"') is null then
        execute 'create schema "billing"';
        perform pg_catalog.set_config('rung.acted', pg_catalog.concat(pg_catalog.current_setting('rung.acted', true), 'schema billing', E'\n'), true);
    end if;
end
$rung$;
do $rung$
begin
    if pg_catalog.to_regclass('"billing"."numbers"') is null then
        execute 'create sequence "billing"."numbers" as bigint';
        perform pg_catalog.set_config('rung.acted', pg_catalog.concat(pg_catalog.current_setting('rung.acted', true), 'relation billing.numbers', E'\n'), true);
    end if;
end
$rung$;
do $rung$
begin
    if pg_catalog.to_regtype('"mood"') is null then
        execute 'create type "mood" as enum (''glad'', ''sad'')';
        perform pg_catalog.set_config('rung.acted', pg_catalog.concat(pg_catalog.current_setting('rung.acted', true), 'type mood', E'\n'), true);
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
    if not exists (select from pg_catalog.pg_trigger where tgrelid = pg_catalog.to_regclass('"orders"') and tgname = 'quiet') then
        execute 'create trigger "quiet" before update on "orders" for each row execute function suppress_redundant_updates_trigger()';
        perform pg_catalog.set_config('rung.acted', pg_catalog.concat(pg_catalog.current_setting('rung.acted', true), 'trigger orders.quiet', E'\n'), true);
    end if;
end
$rung$;
do $rung$
begin
    if not exists (select from pg_catalog.pg_extension where extname = 'pgcrypto') then
        execute 'create extension "pgcrypto"';
        perform pg_catalog.set_config('rung.acted', pg_catalog.concat(pg_catalog.current_setting('rung.acted', true), 'extension pgcrypto', E'\n'), true);
    end if;
end
$rung$;

-- down
drop extension "pgcrypto";
drop trigger "quiet" on "orders";
drop view "all_orders";
drop type "mood";
drop sequence "billing"."numbers";
drop schema "billing";
drop index "orders_by_id";
alter table "orders" drop column "note";
drop table "customers";
