-- up
alter table "orders" alter column "id" drop not null;
alter table "orders" alter column "total" set not null;

-- down
alter table "orders" alter column "total" drop not null;
alter table "orders" alter column "id" set not null;
