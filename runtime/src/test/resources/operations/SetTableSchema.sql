-- up
alter table "public"."orders" set schema "billing";

-- down
alter table "billing"."orders" set schema "public";
