-- up
drop rule "quiet" on "orders";

-- down
create rule "quiet" as on delete to "orders" do instead nothing;
