-- up
drop cast (order_status as text);

-- down
create cast (order_status as text) with inout as assignment;
