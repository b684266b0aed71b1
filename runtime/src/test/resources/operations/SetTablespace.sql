-- up
alter table "orders" set tablespace "rung_test_space";

-- down
alter table "orders" set tablespace "pg_default";
