alter table "billing"."orders" drop column "total";
