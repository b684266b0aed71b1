-- up
alter policy "own" on "orders" to "pg_monitor" using (total > 0);

-- down
alter policy "own" on "orders" to public using (customer = current_user);
