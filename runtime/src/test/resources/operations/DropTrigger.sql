-- up
drop trigger "audit" on "orders";

-- down
create trigger "audit" before insert on "orders" for each row execute function audit();
