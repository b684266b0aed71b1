-- up
create index "orders_by_id" on only "orders" ("id" desc);
create index concurrently if not exists "orders_old_by_id" on "orders_old" ("id" desc);
alter index "orders_by_id" attach partition "orders_old_by_id";

-- down
drop index "orders_by_id";
