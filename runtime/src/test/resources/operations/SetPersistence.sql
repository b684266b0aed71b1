-- up
alter table "orders" set unlogged;
alter table "sessions" set logged;

-- down
alter table "sessions" set unlogged;
alter table "orders" set logged;
