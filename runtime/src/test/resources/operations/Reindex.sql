-- up
reindex index concurrently "orders_by_total";
reindex table concurrently "orders";
reindex table "orders";

-- down
