-- up
alter table "orders" add constraint "orders_pkey" primary key using index "orders_by_id";
alter table "orders" add constraint "orders_total_key" unique using index "orders_by_total" deferrable initially deferred;

-- down
alter table "orders" drop constraint "orders_total_key";
create unique index "orders_by_total" on "orders" ("total") include ("id");
alter table "orders" drop constraint "orders_pkey";
create unique index "orders_by_id" on "orders" ("id");
