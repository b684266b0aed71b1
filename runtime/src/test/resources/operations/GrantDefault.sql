-- up
alter default privileges grant select on tables to "pg_monitor";
alter default privileges for role "pg_read_all_data" in schema "app" grant execute on routines to "pg_monitor" with grant option;

-- down
alter default privileges for role "pg_read_all_data" in schema "app" revoke execute on routines from "pg_monitor";
alter default privileges revoke select on tables from "pg_monitor";
