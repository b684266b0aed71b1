-- up
alter publication "some" drop table "orders";

-- down
alter publication "some" add table "orders";
