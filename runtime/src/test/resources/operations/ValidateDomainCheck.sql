-- up
alter domain "email" validate constraint "has_at";

-- down
