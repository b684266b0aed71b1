-- up
grant "pg_monitor" to "clerk" with admin option;

-- down
revoke "pg_monitor" from "clerk";
