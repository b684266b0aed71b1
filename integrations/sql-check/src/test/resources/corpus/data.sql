insert into t default values;

insert into t as x (a, b.c, d[1]) overriding system value values (1, default, 'x'), (2, null, :'x') on conflict (a) do nothing;

insert into t (a, b) values (1, 'é'), (2, '日本') on conflict on constraint c do update set (a, b) = (excluded.a, 1), c = default where t.a > 1 returning old.*, new.a as x, *;

insert into t with w as (select 1) select * from w;

update only t as x set a = a + 1, (b, c) = (select 1, 2), d[2:3] = '{}' from u where x.id = u.id and current_date > u.day returning with (old as o, new as n) o.a;

update t set a = 1 where current of cur;

delete from t using u as x where t.a = x.a returning *;

merge into t as a using (select * from u) as b on a.id = b.id when matched and b.x > 5 then update set y = b.y when matched then delete when not matched by source then do nothing when not matched then insert (id, y) values (b.id, b.y) returning merge_action(), a.*;

select distinct on (a) a, b as "B", count(*) filter (where c) over (partition by d order by e rows between unbounded preceding and current row exclude ties), row_number() over w from t left join lateral (select 1) as s on true natural full join u cross join v, w tablesample system (5) repeatable (1) where a in (1, 2) and b like 'x%' escape '!' group by grouping sets ((), (a), rollup (a, b), cube (c)) having sum(x) > 1 window w as (order by a desc nulls first groups 2 preceding) order by 1 using <, b collate "C" offset 5 rows fetch first 3 rows with ties for no key update of t skip locked;

with recursive w (n) as materialized (values (1) union all select n + 1 from w) search depth first by n set s cycle n set c using p select * from w;

select 1 union select 2 intersect all select 3 except select 4 order by 1 limit all;

table t;

values (1, 'a'), (2, 'b');

select case when a then 1 else 2 end, case x when 1 then 'a' end, coalesce(a, b), nullif(a, b), greatest(1, 2), array[1, 2, 3], array(select 1), row(1, 2), (1, 2) = (select 1, 2), x.y.z, (r).f, a[1:2][3], cast(a as int), a::numeric(5, 2)[], interval '1' day to second(3), timestamp with time zone '2026-01-01', extract(year from d), substring(a from 1 for 2), overlay(a placing 'x' from 1), position('a' in b), trim(both 'x' from y), exists (select 1), a = any (array[1]), b <> all (select 1), a between symmetric 1 and 2, a is not distinct from b, a is normalized, not a or b and c, a at time zone 'UTC', a at local, current_timestamp(3), b'101', x'1F', U&'\0061', E'\x41', $$dollar$$, $tag$ it's $tag$, 1e5, 0x1F, 0b11, 0o17, 1_000_000, .5, -1, @ -5, a operator(pg_catalog.+) b, a ~* 'x', a -> 'b' ->> 'c' #> '{a}', a @> b, a ? 'x';

select json_object('a' : 1, 'b' value 2 absent on null with unique keys), json_array(1, 2 null on null), json_arrayagg(a order by b), js is json object with unique, json_value(j, '$.a' returning int default 1 on empty error on error), json_query(j, '$' with conditional array wrapper), json_exists(j, '$.a' passing 1 as x), json_serialize(j returning text), json_scalar(1), json('{}');

select * from json_table(j, '$[*]' columns (id for ordinality, a int path '$.a', nested path '$.b[*]' columns (c text))) as jt;

select xmlelement(name a, xmlattributes(1 as b), 'c'), xmlforest(a, b as c), xmlparse(document '<a/>'), xmlserialize(content x as text), xmlroot(x, version '1.0', standalone yes) from xmltable('//a' passing x columns a int path '@b' default 1, o for ordinality);

select * from rows from (f(1), g(2) as (a int, b text)) with ordinality as x (a, b, c), generate_series(1, 10) n, only (t), (values (1)) v (a);

select f(a => 1, b := 2), f(variadic array[1]), f(distinct a order by b), percentile_cont(0.5) within group (order by x), f(all a), count(*) from t for update nowait;

select a into temp table x from t;

select 'a' 'b';

select 'a'
'b';

copy t (a, b) from stdin with (format csv, header true, delimiter ';');

copy (select 1) to program 'cat' (force_quote (a));

copy t to '/tmp/x' csv;

explain (analyze, buffers, format json) select 1;

prepare q (int, text) as select $1, $2;

execute q (1, 'x');

deallocate all;

declare c scroll insensitive cursor with hold for select 1;

fetch backward 5 from c;

move absolute -1 in c;

close c;

begin isolation level serializable, read only, deferrable;

savepoint a; release savepoint a; rollback to a;

set local work_mem = '5MB';

set session characteristics as transaction isolation level repeatable read;

set time zone interval '-08:00' hour to minute;

set search_path to a, "B", default;

reset all;

show search_path;

discard temp;

lock table only a, b in share row exclusive mode nowait;

vacuum (full, analyze, parallel 2) t (a, b);

analyze verbose t;

checkpoint;

listen c; notify c, 'x'; unlisten *;

load 'x';

do language plpgsql $$ begin raise notice 'x'; end $$;

set constraints all deferred;

-- only a comment

/* a /* nested */ comment */ select 1; -- and another

;;; select 1 ;; select 2;

create table a (x int); insert into a values (1); drop table a

select 1 as "a""b", 'c''d', "ünï", 'naïve 🐘', a🐘 from "🐘" where x = '🐘'

prepare transaction 'x'

alter user u with nosuperuser; create user v; create group g with user a, b
