-- up
drop schema "billing";

-- down
create schema "billing";
