-- up
create cast (order_status as text) with inout as assignment;

-- down
drop cast (order_status as text);
