-- up
alter table "customers" add constraint "email_ok" check (email like '%@%') not valid;
alter table "customers" validate constraint "email_ok";
alter table "orders" add constraint "orders_customer_id_fkey" foreign key ("customer_id") references "customers" ("id") not valid;
alter table "orders" validate constraint "orders_customer_id_fkey";

-- down
alter table "orders" drop constraint "orders_customer_id_fkey";
alter table "customers" drop constraint "email_ok";
