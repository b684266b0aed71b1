-- up
drop publication "some";

-- down
create publication "some" for table "orders";
