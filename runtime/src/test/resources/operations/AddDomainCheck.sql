-- up
alter domain "email" add constraint "has_at" check (value ~ '@');
alter domain "email" add constraint "is_long" check (length(value) > 9) not valid;

-- down
alter domain "email" drop constraint "is_long";
alter domain "email" drop constraint "has_at";
