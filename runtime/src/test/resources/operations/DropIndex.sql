-- up
drop index "orders_by_total";

-- down
create index "orders_by_total" on "orders" ("total");
