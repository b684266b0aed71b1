-- up
create or replace view "open_orders" as
select id from orders where total > 0;
create or replace view "big_orders" as
select id, total from orders;

-- down
drop view "big_orders";
create view "big_orders" as
select id from orders;
grant select on table "big_orders" to "pg_monitor";
create or replace view "open_orders" as
select id from orders;
