-- up
create trigger "audit" after insert or update of total on "orders" for each row when (new.total > 0) execute function audit();
create trigger "refuse" instead of insert on "all_orders" for each row execute function audit();
create constraint trigger "later" after insert on "orders" deferrable initially deferred for each row execute function audit();

-- down
drop trigger "later" on "orders";
drop trigger "refuse" on "all_orders";
drop trigger "audit" on "orders";
