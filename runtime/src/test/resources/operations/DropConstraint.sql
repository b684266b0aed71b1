-- up
alter table "customers" drop constraint "customers_email_key";
alter table "customers" drop constraint "email_ok";
alter table "orders" drop constraint "orders_customer_fkey";
alter table "customers" drop constraint "customers_number_key";

-- down
alter table "customers" add constraint "customers_number_key" unique ("number");
alter table "orders" add constraint "orders_customer_fkey" foreign key ("customer") references "customers" ("number");
alter table "customers" add constraint "email_ok" check (email like '%@%') not valid;
alter table "customers" add constraint "customers_email_key" unique ("email");
