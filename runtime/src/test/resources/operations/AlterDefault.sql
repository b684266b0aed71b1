-- up
alter table "orders" alter column "total" set default 0;
alter table "orders" alter column "total" set default 1;
alter table "orders" alter column "total" set default 2;
alter table "orders" alter column "total" drop default;
alter table "orders" alter column "id" set default 1;

-- down
alter table "orders" alter column "id" drop default;
alter table "orders" alter column "total" set default 2;
alter table "orders" alter column "total" set default 1;
alter table "orders" alter column "total" set default 0;
alter table "orders" alter column "total" drop default;
