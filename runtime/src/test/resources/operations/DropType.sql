-- up
drop type "order_status";
drop domain "email";
drop type "address";
drop type "floats";

-- down
create type "floats" as range (subtype = float8);
create type "address" as ("street" text);
create domain "email" as text not null;
create type "order_status" as enum ('draft', 'open');
