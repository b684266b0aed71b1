-- up
alter table "orders" add column "note" text default '' not null;

-- down
alter table "orders" drop column "note";
