-- Dollar quotes, with tags and without.
select $$a;b$$, $x$c;d$x$, $_1$e;$_1$, $é$f;$é$;
do $$ begin perform 1; end $$;
create function f() returns int language plpgsql as $body$
declare
  sql text := $sql$ select 1; $sql$;
  tricky text := $bod$ $body;$ $bod$;
begin
  execute sql; -- it's here
  return 1;
end;
$body$;
prepare p as select $1, $2; execute p (1, 2);
select a$b$ from t; select c$ from t;
select $1$x$;$x$;
select $A$ $a$ ; $A$;
select $a;
select $9a$; select 1 $
;
select $$ $x$ $$; select $x$ $$ $x$
