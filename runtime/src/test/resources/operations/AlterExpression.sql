-- up
alter table "orders" alter column "vat" set expression as (total * 0.21);

-- down
alter table "orders" alter column "vat" set expression as (total * 0.19);
