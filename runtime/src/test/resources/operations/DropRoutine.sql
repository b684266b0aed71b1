-- up
drop function "total"(integer);
drop procedure "clean"();
drop aggregate "biggest"(integer);

-- down
create aggregate "biggest"(integer) (sfunc = int4larger, stype = integer);
create procedure "clean"()
language sql as 'delete from orders';
create function "total"(integer = 5)
returns numeric language sql as 'select sum(total) from orders';
