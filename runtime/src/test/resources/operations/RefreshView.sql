-- up
refresh materialized view "sales";
refresh materialized view concurrently "sales";

-- down
