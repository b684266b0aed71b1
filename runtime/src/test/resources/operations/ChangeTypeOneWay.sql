alter table "orders" alter column "total" type integer using (total::integer);
alter table "orders" alter column "note" type text;
