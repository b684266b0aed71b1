-- up
alter table "orders" alter column "total" drop default;
alter table "orders" alter column "total" type numeric(14, 2);
alter table "orders" alter column "total" set default 0;
alter table "orders" alter column "note" type text collate "C";
alter table "orders" alter column "number" type integer using (number::integer);

-- down
alter table "orders" alter column "number" type text using (number::text);
alter table "orders" alter column "note" type character varying(20);
alter table "orders" alter column "total" drop default;
alter table "orders" alter column "total" type numeric(12, 2);
alter table "orders" alter column "total" set default 0;
