-- up
alter table "customers" add constraint "email_ok" check (email like '%@%');
alter table "customers" add constraint "customers_email_key" unique ("email") deferrable initially deferred;
alter table "orders" add constraint "orders_pkey" primary key ("id") include ("customer_id");
alter table "orders" add constraint "orders_customer_id_fkey" foreign key ("customer_id") references "customers" ("id") on delete cascade on update set null deferrable not valid;
alter table "orders" add constraint "orders_valid_excl" exclude using "gist" ("valid" with &&) where (id > 0);

-- down
alter table "orders" drop constraint "orders_valid_excl";
alter table "orders" drop constraint "orders_customer_id_fkey";
alter table "orders" drop constraint "orders_pkey";
alter table "customers" drop constraint "customers_email_key";
alter table "customers" drop constraint "email_ok";
