-- up
alter table "orders" enable row level security, no force row level security;
alter table "orders" enable row level security, force row level security;
alter table "bills" disable row level security, no force row level security;

-- down
alter table "bills" enable row level security, no force row level security;
alter table "orders" enable row level security, no force row level security;
alter table "orders" disable row level security, no force row level security;
