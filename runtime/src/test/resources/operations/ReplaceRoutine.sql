-- up
create or replace function "total"()
returns numeric language sql stable as 'select max(total) from orders';
create or replace procedure "clean"()
language sql as 'delete from orders where total = 0';

-- down
create or replace procedure "clean"()
language sql as 'delete from orders';
create or replace function "total"()
returns numeric language sql as 'select sum(total) from orders';
