-- up
alter domain "email" drop constraint "has_at";

-- down
alter domain "email" add constraint "has_at" check (value ~ '@');
