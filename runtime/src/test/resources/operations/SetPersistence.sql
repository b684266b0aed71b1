-- up
alter table "orders" set unlogged;

-- down
alter table "orders" set logged;
