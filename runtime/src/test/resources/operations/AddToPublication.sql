-- up
alter publication "some" add table "orders";

-- down
alter publication "some" drop table "orders";
