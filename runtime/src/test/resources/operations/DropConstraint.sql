-- up
alter table "customers" drop constraint "customers_email_key";
alter table "customers" drop constraint "email_ok";

-- down
alter table "customers" add constraint "email_ok" check (email like '%@%') not valid;
alter table "customers" add constraint "customers_email_key" unique ("email");
