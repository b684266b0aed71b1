-- up
alter extension "citext" update to '1.6';

-- down
