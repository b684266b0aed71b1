-- up
alter table "orders" detach partition "orders_new";
alter table "orders" detach partition "orders_old" concurrently;

-- down
alter table "orders" attach partition "orders_old" for values from (1) to (1000);
alter table "orders" attach partition "orders_new" for values from (1000) to (2000);
