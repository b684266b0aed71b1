-- up
grant "pg_read_all_data" to "clerk";
grant "pg_monitor" to "clerk" with admin option;

-- down
revoke "pg_monitor" from "clerk";
revoke "pg_read_all_data" from "clerk";
