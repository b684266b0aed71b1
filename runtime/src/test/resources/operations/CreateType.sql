-- up
create type "order_status" as enum ('draft', 'it''s open');
create domain "email" as text collate "C" default 'a@b' not null constraint "has_at" check (value ~ '@');
create type "address" as ("street" text, "Zip" integer);
create type "floats" as range (subtype = float8, subtype_diff = float8mi);
create table "orders" (
    "status" "order_status"
);

-- down
drop table "orders";
drop type "floats";
drop type "address";
drop domain "email";
drop type "order_status";
