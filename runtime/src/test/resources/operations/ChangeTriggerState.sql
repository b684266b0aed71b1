-- up
alter table "orders" disable trigger "audit";
alter table "orders" enable trigger "audit";
alter table "orders" enable replica trigger "audit";
alter table "orders" enable always trigger "audit";

-- down
alter table "orders" enable replica trigger "audit";
alter table "orders" enable trigger "audit";
alter table "orders" disable trigger "audit";
alter table "orders" enable trigger "audit";
