-- up
drop table "orders";

-- down
create table "orders" (
    "id" bigint not null,
    "total" numeric(12, 2)
);
