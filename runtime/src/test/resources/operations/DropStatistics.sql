-- up
drop statistics "orders_together";

-- down
create statistics "orders_together" on "total", "customer" from "orders";
