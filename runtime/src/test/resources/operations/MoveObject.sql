-- up
alter view "public"."open_orders" set schema "billing";
alter sequence "public"."ids" set schema "billing";
alter domain "public"."email" set schema "billing";
alter function "public"."total"(integer) set schema "billing";
alter table "public"."orders" set schema "billing";

-- down
alter table "billing"."orders" set schema "public";
alter function "billing"."total"(integer) set schema "public";
alter domain "billing"."email" set schema "public";
alter sequence "billing"."ids" set schema "public";
alter view "billing"."open_orders" set schema "public";
