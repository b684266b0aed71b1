-- up
alter table "orders" alter column "id" set statistics 500;
alter table "orders" alter column "note" set storage external, alter column "note" set compression "pglz";

-- down
alter table "orders" alter column "note" set storage extended, alter column "note" set compression "default";
alter table "orders" alter column "id" set statistics -1;
