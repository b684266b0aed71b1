-- up
drop index "orders_by_total";
drop index concurrently "orders_by_id";

-- down
create unique index concurrently "orders_by_id" on "orders" ("id");
create index "orders_by_total" on "orders" ("total");
