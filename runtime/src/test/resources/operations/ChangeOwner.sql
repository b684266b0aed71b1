-- up
alter table "orders" owner to "pg_read_all_data";
alter sequence "ids" owner to "pg_read_all_data";
alter function "total"(integer) owner to "pg_read_all_data";
alter schema "billing" owner to "pg_read_all_data";

-- down
alter schema "billing" owner to "pg_monitor";
alter function "total"(integer) owner to "pg_monitor";
alter sequence "ids" owner to "pg_monitor";
alter table "orders" owner to "pg_monitor";
