-- up
alter table "customers" rename constraint "customers_pkey" to "Key of customers";

-- down
alter table "customers" rename constraint "Key of customers" to "customers_pkey";
