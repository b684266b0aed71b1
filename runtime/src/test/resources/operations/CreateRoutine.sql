-- up
create function "total"(of text, floor numeric default greatest(0, 1))
returns numeric language sql as $$ select sum(total) from orders $$;
create procedure "Clean Up"()
language sql as 'delete from orders';
create aggregate "biggest"(integer) (sfunc = int4larger, stype = integer);

-- down
drop aggregate "biggest"(integer);
drop procedure "Clean Up"();
drop function "total"(of text, floor numeric);
