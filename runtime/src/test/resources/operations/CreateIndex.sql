-- up
create index "orders_by_total" on "orders" ("total") where total > 0;
create unique index concurrently "orders_by_id" on "orders" ("id");

-- down
drop index concurrently "orders_by_id";
drop index "orders_by_total";
