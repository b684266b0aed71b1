-- up
create event trigger "seen" on ddl_command_end when tag in ('CREATE TABLE') execute function seen();

-- down
drop event trigger "seen";
