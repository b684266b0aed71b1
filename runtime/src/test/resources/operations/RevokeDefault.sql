-- up
alter default privileges revoke usage on sequences from "pg_monitor";

-- down
alter default privileges grant usage on sequences to "pg_monitor";
