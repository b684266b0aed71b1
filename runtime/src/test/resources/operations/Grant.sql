-- up
grant select, insert on table "orders" to "pg_monitor" with grant option;
grant update ("id", "total") on table "orders" to public;
grant select on table "open_orders" to "pg_monitor";
grant usage on sequence "ids" to "pg_monitor";
grant execute on function "total"(floor integer) to public;
grant execute on function "biggest"(integer) to public;
grant usage on domain "email" to "pg_monitor";
grant usage, create on schema "billing" to "pg_monitor";

-- down
revoke usage, create on schema "billing" from "pg_monitor";
revoke usage on domain "email" from "pg_monitor";
revoke execute on function "biggest"(integer) from public;
revoke execute on function "total"(floor integer) from public;
revoke usage on sequence "ids" from "pg_monitor";
revoke select on table "open_orders" from "pg_monitor";
revoke update ("id", "total") on table "orders" from public;
revoke select, insert on table "orders" from "pg_monitor";
