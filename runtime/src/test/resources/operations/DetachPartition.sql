-- up
alter table "orders" detach partition "orders_new";
alter table "orders" detach partition "orders_old" concurrently;

-- down
alter table "orders" attach partition "orders_old" for values from (1) to (1000);
do $rung$
declare
    part pg_catalog.regclass := '"orders_old"'::pg_catalog.regclass;
    added pg_catalog.name;
begin
    for added in
        select o.conname from pg_catalog.pg_constraint o
        join pg_catalog.pg_class c on c.oid operator(pg_catalog.=) o.conrelid
        where o.conrelid operator(pg_catalog.=) part and o.contype operator(pg_catalog.=) 'c'
        and pg_catalog.starts_with(o.conname::pg_catalog.text, pg_catalog.left(c.relname::pg_catalog.text, 20))
        and o.conname operator(pg_catalog.~) '_check[0-9]*$'
        and pg_catalog.pg_get_constraintdef(o.oid) operator(pg_catalog.=)
        pg_catalog.concat('CHECK (', pg_catalog.pg_get_partition_constraintdef(part), ')')
    loop
        execute pg_catalog.format('alter table %s drop constraint %I', part, added);
    end loop;
end
$rung$;
alter table "orders" attach partition "orders_new" for values from (1000) to (2000);
