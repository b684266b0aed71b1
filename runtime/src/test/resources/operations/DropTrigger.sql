-- up
drop trigger "audit" on "orders";
drop trigger "later" on "orders";

-- down
create constraint trigger "later" after insert on "orders" deferrable for each row execute function audit();
create trigger "audit" before insert on "orders" for each row execute function audit();
