-- up
create rule "quiet" as on delete to "orders" where old.total > 0 do instead nothing;

-- down
drop rule "quiet" on "orders";
