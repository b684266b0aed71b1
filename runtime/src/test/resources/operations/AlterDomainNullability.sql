-- up
alter domain "email" set not null;
alter domain "phone" drop not null;

-- down
alter domain "phone" set not null;
alter domain "email" drop not null;
