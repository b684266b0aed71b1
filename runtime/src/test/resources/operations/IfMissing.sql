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

-- down
drop index "orders_by_id";
alter table "orders" drop column "note";
drop table "customers";
