-- up
create statistics "orders_together" (ndistinct, mcv) on "total", "customer" from "orders";
create statistics "orders_lower" on (lower(customer)) from "orders";

-- down
drop statistics "orders_lower";
drop statistics "orders_together";
