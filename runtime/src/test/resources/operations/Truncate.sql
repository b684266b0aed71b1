truncate table "lines";
truncate table "orders" restart identity cascade;
