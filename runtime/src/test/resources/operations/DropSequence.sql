-- up
drop sequence "ids";

-- down
create sequence "ids" as smallint owned by "orders"."id";
