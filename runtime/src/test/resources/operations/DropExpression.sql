-- up
alter table "orders" alter column "vat" drop expression;

-- down
alter table "orders" drop column "vat";
alter table "orders" add column "vat" numeric(12, 2) generated always as (total * 0.19) stored;
