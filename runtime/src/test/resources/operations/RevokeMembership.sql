-- up
revoke "pg_monitor" from "clerk";

-- down
grant "pg_monitor" to "clerk";
