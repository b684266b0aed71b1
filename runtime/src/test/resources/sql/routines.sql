create function one() returns int begin atomic select 1; end;
create or replace function sign(n int) returns text
  language sql
BEGIN ATOMIC
  select case when n < 0 then 'minus' when n > 0 then 'plus' else 'zero' end;
  select case n when 0 then (case when true then 'zero' end) else case when n > 0 then 'plus' end end;
END;
create procedure p(inout a int default 1) begin atomic insert into t values (a); select a; end; call p(1);
CREATE OR REPLACE PROCEDURE q() LANGUAGE sql BEGIN ATOMIC END;
create function "begin"() returns int return 1; select 1;
create function r() returns int return case when true then 1 end; select 2;
create function quoted() returns int language sql as 'select 1; select 2'; select 3;
create function arguments(a int, "end" int) returns int begin atomic select a; select "end"; end; select 4;
create view v as select case when true then 1 end; select 5;
begin; select 6; end; select 7;
create type begin as (a int); select 8;
create function nested() returns int begin atomic begin; select 1; end; end; select 9;
create trigger t before insert on a for each row execute function f(); select 10;
