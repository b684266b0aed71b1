-- up
alter domain "email" set default 'a@b';
alter domain "email" set default 'c@d';
alter domain "email" drop default;
alter domain "email" set default 'e@f';

-- down
alter domain "email" drop default;
alter domain "email" set default 'c@d';
alter domain "email" set default 'a@b';
alter domain "email" drop default;
