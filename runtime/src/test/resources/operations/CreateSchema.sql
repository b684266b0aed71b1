-- up
create schema "Billing";

-- down
drop schema "Billing";
