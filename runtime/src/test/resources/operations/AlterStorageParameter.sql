-- up
alter table "orders" set (parallel_workers = 2);
alter table "orders" set (fillfactor = 90);
alter table "orders" reset (autovacuum_enabled);

-- down
alter table "orders" set (autovacuum_enabled = false);
alter table "orders" set (fillfactor = 70);
alter table "orders" reset (parallel_workers);
