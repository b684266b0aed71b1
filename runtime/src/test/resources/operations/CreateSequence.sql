-- up
create sequence "ids" as bigint;
create sequence "order_ids" as integer start with 5 increment by 5 minvalue 5 maxvalue 500 cache 10 cycle owned by "orders"."id";

-- down
drop sequence "order_ids";
drop sequence "ids";
