-- up
alter table "orders" replica identity full;
alter table "orders" replica identity using index "orders_by_id";
alter table "orders" replica identity nothing;

-- down
alter table "orders" replica identity using index "orders_by_id";
alter table "orders" replica identity full;
alter table "orders" replica identity default;
