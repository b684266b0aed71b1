-- up
alter table "orders" drop column "note";
alter table "orders" drop column "replaces";
alter table "orders" drop column "number";

-- down
alter table "orders" add column "number" bigint generated always as identity (start with 1000 maxvalue 999999 cycle);
alter table "orders" add column "replaces" bigint, add constraint "orders_replaces_fkey" foreign key ("replaces") references "orders" ("id") on delete set null deferrable, add constraint "orders_replaces_key" unique ("replaces");
alter table "orders" add column "note" text collate "C" default 'it''s new' not null, add constraint "note_ok" check (length(note) < 100), add constraint "orders_note_check" check (note <> 'x');
create index "orders_note_idx" on "orders" ("note");
alter table "orders" alter column "note" set statistics 500, alter column "note" set storage external, alter column "note" set compression "pglz";
grant select ("note") on "orders" to "pg_monitor";
comment on column "orders"."note" is 'what the customer wrote';
