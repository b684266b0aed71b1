create function next_number(kind text, step int default 1) returns bigint language plpgsql as $$
declare
    taken constant bigint := 1;
    found_one bigint not null default 0;
    names text[] := array['a', 'b'];
begin
    -- a comment; with 'quotes'
    select count(*) into found_one from orders where id > step;
    if not found or found_one = taken then
        found_one := found_one + step;
    elsif kind like 'x%' then
        found_one = 2;
    else
        raise exception using message = 'none', errcode = '22023', hint = format('%s', kind);
    end if;
    names[2] := upper(kind);
    return found_one;
end
$$

create function totals(out number int, inout name text) language plpgsql stable as '
begin
    number := 1;
    name := name || ''!'';
end'

create function rows_of(minimum numeric) returns table (row_id bigint, amount numeric) language plpgsql as $body$
declare
    r record;
    c cursor (least_id bigint) for select id, total from orders where id > least_id;
    dynamic refcursor;
begin
    for r in select id, total from orders loop
        continue when r.total is null;
        row_id := r.id;
        amount := r.total;
        return next;
    end loop;
    for r in execute 'select 1 as id, 2 as total from ' || quote_ident('orders') || ' where id = $1' using minimum loop
        exit;
    end loop;
    open c(1);
    fetch next from c into row_id, amount;
    move forward 2 from c;
    close c;
    open dynamic for select 1;
    close dynamic;
    return query select id, total from orders where total > minimum;
    return query execute 'select 1::bigint, 2::numeric';
end
$body$

create function touch() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and new.total is distinct from old.total then
        new.note := coalesce(new.note, '') || now()::text;
        perform pg_notify('orders', new.id::text);
    end if;
    return new;
end $$

create procedure batch(size int) language plpgsql as $$
<<outer_block>>
declare
    i int;
    message text;
    rows bigint;
begin
    <<batches>>
    for i in reverse 10..1 by 2 loop
        update orders set note = 'x' where id between i and i + size;
        get diagnostics rows = row_count;
        exit batches when rows = 0;
    end loop batches;
    while size > 0 loop
        size := size - 1;
        begin
            insert into orders (id, total) values (size, 1.5) on conflict do nothing;
        exception
            when unique_violation or sqlstate '23503' then
                get stacked diagnostics message = message_text;
                raise notice 'not % of %', size, message;
            when others then
                raise;
        end;
    end loop;
    foreach i in array array[1, 2] loop
        case i
            when 1, 2 then null;
            else assert i > 2, 'never';
        end case;
    end loop;
    loop
        exit;
    end loop;
    commit;
end outer_block
$$

do $$
declare
    o orders%rowtype;
    price orders.total%type := 3;
    given orders;
begin
    select * into strict o from orders where id = 1;
exception when no_data_found then
    execute format('select %L', price) into price;
    alter table orders add column if not exists note text;
    return;
end
$$

do language plpgsql 'begin null; end'

create function add(a int, b int) returns int language sql immutable as $$ select a + b $$

create function add_all(int, variadic int[]) returns setof int language sql as '
    insert into orders (id) values ($1);
    select unnest($2)'

create function one() returns int language sql begin atomic select 1; end
