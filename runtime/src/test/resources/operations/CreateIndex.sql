-- up
create index "orders_by_total" on "orders" ("total") where total > 0;
create unique index concurrently "orders_by_id" on "orders" ("id");
create index "orders_open" on "orders" ("id", "total" desc nulls last, "note") with (fillfactor = 80);
create index "orders_by_note" on "orders" ((lower(note)) "text_pattern_ops", "note" collate "C");
create index "orders_in_order" on "orders" using "brin" ("id");
create index "orders_covering" on "orders" ("id") include ("total");

-- down
drop index "orders_covering";
drop index "orders_in_order";
drop index "orders_by_note";
drop index "orders_open";
drop index concurrently "orders_by_id";
drop index "orders_by_total";
