-- up
create table "orders" (
    "id" bigint not null,
    "total" numeric(12, 2)
);

-- down
drop table "orders";
