-- up
alter sequence "ids" restart with 1000;

-- down
alter sequence "ids" restart with 1;
