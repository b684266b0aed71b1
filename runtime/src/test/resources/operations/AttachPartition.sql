-- up
alter table "orders" attach partition "orders_old" for values from (minvalue) to (1000);

-- down
alter table "orders" detach partition "orders_old";
