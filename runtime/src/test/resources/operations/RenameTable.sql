-- up
alter table "orders" rename to "Customer orders";

-- down
alter table "Customer orders" rename to "orders";
