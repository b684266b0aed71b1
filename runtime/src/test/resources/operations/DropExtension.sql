-- up
drop extension "citext";

-- down
create extension "citext";
