-- up
create table "orders" (
    "id" bigint generated always as identity (start with 1000 increment by 5),
    "customer_id" bigint not null,
    "total" numeric(12, 2) default 0 not null,
    "vat" numeric(12, 2) generated always as (total * 0.19) stored,
    "number" text,
    "tags" text[] default '{}' not null,
    "photo" bytea,
    constraint "orders_pkey" primary key ("id"),
    constraint "orders_customer_id_fkey" foreign key ("customer_id") references "customers" ("id") on delete restrict on update set null deferrable initially deferred,
    constraint "orders_total_check" check (total >= 0),
    constraint "orders_total_check1" check (total < 1000000),
    constraint "orders_number_key" unique ("number"),
    constraint "number_of_customer" unique ("customer_id", "number"),
    constraint "orders_check" check (id <> customer_id)
);
create index "orders_customer_id_idx" on "orders" ("customer_id");
alter table "orders" alter column "photo" set statistics 0, alter column "photo" set storage external;
comment on column "orders"."number" is 'as printed';
create table "order lines" (
    "order_id" bigint,
    "position" integer,
    "note" character varying(200) collate "C" default E'it''s \\ "new"',
    constraint "position_ok" check (position > 0),
    constraint "order lines_pkey" primary key ("order_id", "position") include ("note"),
    constraint "order lines_order_id_fkey" foreign key ("order_id") references "orders" ("id") on delete restrict
) with (fillfactor = 70);
create index "order lines_note_position_idx" on "order lines" ("note", "position" desc) where note <> '';
create index "lines_by_lower_note" on "order lines" ((lower(note))) with (fillfactor = 80);
comment on table "order lines" is 'what was ordered';
create table "archived lines" () inherits ("order lines");
create unlogged table "reservations" (
    "room" int4range not null,
    "valid" tstzrange,
    constraint "no_overlap" exclude using "gist" ("room" with =, "valid" with &&),
    constraint "reservations_valid_excl" exclude using "gist" ("valid" with &&) where (room is not null) deferrable initially deferred
);
create table "events" (
    "at" date,
    "kind" text
) partition by range ("at");
create table "events_2026" partition of "events" for values from ('2026-01-01') to ('2027-01-01') partition by list ((lower(kind)));
create table "events_2026_sales" partition of "events_2026" for values in ('sale', null);
create table "events_2026_rest" partition of "events_2026" default;
create table "sessions" (
    "id" uuid not null
) partition by hash ("id");
create table "sessions_0" partition of "sessions" for values with (modulus 2, remainder 0);
create table "sessions_1" partition of "sessions" for values with (modulus 2, remainder 1);

-- down
drop table "sessions_1";
drop table "sessions_0";
drop table "sessions";
drop table "events_2026_rest";
drop table "events_2026_sales";
drop table "events_2026";
drop table "events";
drop table "reservations";
drop table "archived lines";
drop table "order lines";
drop table "orders";
