-- up
do $rung$
declare
    part pg_catalog.regclass := '"orders_old"'::pg_catalog.regclass;
    present pg_catalog.oid[] := array(
        select oid from pg_catalog.pg_constraint where conrelid operator(pg_catalog.=) part
        union all select indexrelid from pg_catalog.pg_index where indrelid operator(pg_catalog.=) part);
    added pg_catalog.text;
begin
    execute 'alter table "orders" attach partition "orders_old" for values from (minvalue) to (1000)';
    for added in
        select pg_catalog.concat('constraint', ' of orders_old ', conname) from pg_catalog.pg_constraint
        where conrelid operator(pg_catalog.=) part and contype operator(pg_catalog.<>) 'n'
        and not oid operator(pg_catalog.=) any (present)
        union all select pg_catalog.concat('index', ' of orders_old ', c.relname) from pg_catalog.pg_index i
        join pg_catalog.pg_class c on c.oid operator(pg_catalog.=) i.indexrelid
        where i.indrelid operator(pg_catalog.=) part and not c.oid operator(pg_catalog.=) any (present)
    loop
        perform pg_catalog.set_config('rung.acted', pg_catalog.concat(pg_catalog.current_setting('rung.acted', true), added, E'\n'), true);
    end loop;
end
$rung$;

-- down
alter table "orders" detach partition "orders_old";
