-- up
create view "open_orders" with (security_barrier) as
select id from orders where total > 0;
grant select on table "open_orders" to "pg_monitor";
comment on view "open_orders" is 'it''s all that is open';
create materialized view "sales" with (fillfactor = 70) as
select customer, sum(total) as total from orders group by customer;
create unique index "sales_by_customer" on "sales" ("customer");
create index "sales_by_total" on "sales" ("total");

-- down
drop materialized view "sales";
drop view "open_orders";
