-- up
alter view "open_orders" rename to "Open orders";
alter table "Open orders" rename column "id" to "no";
alter materialized view "sales" rename to "turnover";
alter sequence "billing"."ids" rename to "numbers";
alter schema "billing" rename to "accounts";
alter type "status" rename to "state";
alter type "address" rename to "place";
alter type "place" rename attribute "street" to "road";
alter domain "email" rename constraint "has_at" to "at";
alter domain "email" rename to "mail";
alter function "total"(integer) rename to "sum_of";
alter trigger "audit" on "orders" rename to "watch";
alter policy "own" on "orders" rename to "mine";
alter publication "some" rename to "few";
alter statistics "together" rename to "both";
alter index "orders_by_total" rename to "Orders by total";
alter table "orders" rename to "Customer orders";

-- down
alter table "Customer orders" rename to "orders";
alter index "Orders by total" rename to "orders_by_total";
alter statistics "both" rename to "together";
alter publication "few" rename to "some";
alter policy "mine" on "orders" rename to "own";
alter trigger "watch" on "orders" rename to "audit";
alter function "sum_of"(integer) rename to "total";
alter domain "mail" rename to "email";
alter domain "email" rename constraint "at" to "has_at";
alter type "place" rename attribute "road" to "street";
alter type "place" rename to "address";
alter type "state" rename to "status";
alter schema "accounts" rename to "billing";
alter sequence "billing"."numbers" rename to "ids";
alter materialized view "turnover" rename to "sales";
alter table "Open orders" rename column "no" to "id";
alter view "Open orders" rename to "open_orders";
