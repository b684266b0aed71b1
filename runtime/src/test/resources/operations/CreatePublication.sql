-- up
create publication "some" for table "orders" with (publish = 'insert');
create publication "every" for all tables;
create publication "none";

-- down
drop publication "none";
drop publication "every";
drop publication "some";
