-- up
create or replace function "total"()
returns numeric language sql stable as 'select max(total) from orders';
create or replace procedure "clean"()
language sql as 'delete from orders where total = 0';
create or replace aggregate "biggest"(integer) (sfunc = int4larger, stype = integer, sortop = >);

-- down
create or replace aggregate "biggest"(integer) (sfunc = int4larger, stype = integer);
create or replace procedure "clean"()
language sql as 'delete from orders';
create or replace function "total"()
returns numeric language sql as 'select sum(total) from orders';
