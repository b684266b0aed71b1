-- up
alter table "orders" rename column "total" to "Total amount";

-- down
alter table "orders" rename column "Total amount" to "total";
