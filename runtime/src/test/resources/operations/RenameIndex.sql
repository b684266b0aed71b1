-- up
alter index "orders_by_total" rename to "Orders by total";

-- down
alter index "Orders by total" rename to "orders_by_total";
