-- up
alter table "orders" drop column "total";

-- down
alter table "orders" add column "total" numeric(12, 2);
