-- up
create policy "own" on "orders" to public using (customer = current_user);
create policy "small" on "orders" as restrictive for insert to "pg_monitor", "pg_read_all_data" with check (total < 100);

-- down
drop policy "small" on "orders";
drop policy "own" on "orders";
