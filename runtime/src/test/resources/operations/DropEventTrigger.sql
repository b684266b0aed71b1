-- up
drop event trigger "seen";

-- down
create event trigger "seen" on ddl_command_end execute function seen();
