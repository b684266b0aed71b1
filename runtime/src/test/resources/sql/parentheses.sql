create rule r as on insert to t do also (insert into a values (new.x); insert into b values (new.x));
create rule r2 as on delete to t do instead
  (delete from a; delete from b; );
select ((1); 2); select 3;
select 1); select 2;
select ')' || (';' || '(');
create table c (id int primary key, constraint k check (id > 0)); alter table c add unique (id);
select (1; -- ) not closed; here
2); select [1; 2];
create schema s create table t (id int) create view v as select 1;
