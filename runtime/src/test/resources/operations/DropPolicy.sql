-- up
drop policy "own" on "orders";

-- down
create policy "own" on "orders" to public using (customer = current_user);
