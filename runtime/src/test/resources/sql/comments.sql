/* before; the first */ select 1;
/* one /* in; */ another; */ select 2; -- after; it

-- alone;
select 3 -- it's; here
  + 4;
select 5 /* 'quote; */ + /* "name; */ 6;
select 7 /* $$; */ - /* -- */ 8;
select 9 */* times; */ 10 +-- plus;
11;
select '--', 1 - -1, 2 --1;
;
/* nothing; but this */;
/* a **/ ; /**/ ; /*/ not yet; */ ;
;;
-- the last one; ends with the file
select 12 -- and so does this
