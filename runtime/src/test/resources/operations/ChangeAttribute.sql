-- up
alter type "address" alter attribute "zip" type bigint;

-- down
alter type "address" alter attribute "zip" type integer;
