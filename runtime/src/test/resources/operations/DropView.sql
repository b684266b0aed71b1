-- up
drop view "open_orders";
drop materialized view "sales";

-- down
create materialized view "sales" as
select total from orders;
create index "sales_by_total" on "sales" ("total");
create view "open_orders" as
select id from orders;
grant select on table "open_orders" to public;
comment on view "open_orders" is 'open';
