-- up
revoke select, insert on table "orders" from "pg_monitor";
revoke update ("id", "total") on table "orders" from public;

-- down
grant update ("id", "total") on table "orders" to public;
grant select, insert on table "orders" to "pg_monitor" with grant option;
