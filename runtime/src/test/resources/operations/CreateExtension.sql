-- up
create extension "citext" schema "extensions" version '1.6';

-- down
drop extension "citext";
