-- up
comment on table "orders" is E'it''s C:\\orders';
comment on schema "public" is null;
comment on column "orders"."id" is 'number';
comment on column "address"."street" is 'with number';
comment on constraint "has_at" on domain "email" is 'a';
comment on rule "quiet" on "orders" is 'deletes nothing';
comment on function "total"(integer) is 'sum';

-- down
comment on function "total"(integer) is null;
comment on rule "quiet" on "orders" is null;
comment on constraint "has_at" on domain "email" is null;
comment on column "address"."street" is null;
comment on column "orders"."id" is null;
comment on schema "public" is 'shared';
comment on table "orders" is 'one row per order';
