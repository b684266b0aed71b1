create schema if not exists s authorization current_role;

create schema s create table t (a int) create view v as select * from t;

alter schema s rename to r;

drop schema s cascade;

create sequence if not exists q as smallint increment by -1 minvalue -5 no maxvalue start with 1 cache 5 owned by t.a;

alter sequence q restart with 10 owned by none;

create type mood as enum ('sad', 'ok', 'happy');

create type pair as (a int, b text collate "C");

create type r as range (subtype = float8, subtype_diff = float8mi, multirange_type_name = mr);

create type sh;

create type b (input = bin, output = bout, internallength = 16, alignment = double);

alter type mood add value if not exists 'better' before 'happy';

alter type mood rename value 'ok' to 'fine';

alter type pair add attribute c int cascade, drop attribute if exists b, alter attribute a type bigint;

create domain positive as int default 1 constraint p check (value > 0) not null;

alter domain positive add constraint q check (value < 10) not valid;

alter domain positive validate constraint q;

drop type if exists mood, pair restrict;

create or replace view v (a, b) with (security_barrier) as select 1, 2 with local check option;

create recursive view public.nums (n) as values (1) union all select n + 1 from nums where n < 100;

create materialized view if not exists m using heap as table t with no data;

refresh materialized view concurrently m with data;

alter view v alter column a set default 1;

alter materialized view m rename to n;

create function add(a int, b int default 2, variadic c int[] = '{}') returns int language sql immutable strict parallel safe cost 5 as 'select a + b';

create or replace function inc(inout n int) returns int as $$ begin n := n + 1; end $$ language plpgsql volatile security definer set search_path = a, pg_temp;

create function one() returns table (a int, b text) language sql begin atomic select 1, 'x'; select 2, 'y'; end;

create function two() returns int return 1 + 1;

create function trig() returns trigger language plpgsql as $body$ begin return new; end; $body$;

create procedure p(a int, out b text) language sql as 'select 1';

call p(1, null);

alter function add(int, int) stable leakproof rows 100 support x;

alter routine p owner to session_user;

drop function if exists add(int, int), inc cascade;

drop aggregate a(*), b(int order by text);

create aggregate s(int) (sfunc = f, stype = int, initcond = '0');

create operator === (leftarg = box, rightarg = box, function = area_equal, commutator = operator(pg_catalog.===));

create operator class c default for type int4 using btree family f as operator 1 <, function 1 btint4cmp(int4, int4), storage int4;

create operator family f using btree;

alter operator family f using btree add operator 1 < (int4, int2);

create trigger t before insert or update of a, b or delete on s.t referencing old table as o new table as n for each row when (old.* is distinct from new.*) execute function trig('a', 1);

create constraint trigger c after insert on t deferrable initially deferred for each row execute procedure trig();

alter trigger a on t rename to b;

drop trigger if exists a on t;

create event trigger e on ddl_command_end when tag in ('CREATE TABLE') execute function f();

alter event trigger e enable replica;

create rule r as on insert to t where new.a > 5 do instead (insert into u values (new.a); delete from v);

create or replace rule n as on delete to t do also nothing;

create policy p on t as restrictive for update to public using (true) with check (owner = current_user);

alter policy p on t rename to q;

create extension if not exists "uuid-ossp" with schema ext version '1.1' cascade;

alter extension x update to '2';

alter extension x add table t;

create publication p for table only a (x, y) where (x > 5), tables in schema s with (publish = 'insert, update');

create publication p for all tables;

alter publication p add table b, set table c;

create subscription s connection 'host=x' publication p, q with (enabled = false);

alter subscription s refresh publication with (copy_data = false);

create statistics if not exists st (dependencies, mcv) on a, (b + 1) from t;

create collation c (provider = icu, locale = 'de-u-co-phonebk', deterministic = false);

create collation d from "C";

create text search configuration c (copy = simple);

alter text search configuration c alter mapping for asciiword, word with d, e;

create cast (text as int) with function f(text) as assignment;

create cast (a as b) with inout as implicit;

create transform for int language l (from sql with function f(internal), to sql with function g(internal));

create trusted procedural language l handler h inline i validator v;

create conversion c for 'UTF8' to 'LATIN1' from f;

create access method m type index handler h;

create tablespace x location '/data';

create database d with owner o template template0 encoding 'UTF8' is_template = true;

alter database d set search_path to a, b;

create role r with login password 'x' valid until 'infinity' in role a, b connection limit 5;

alter role r in database d set work_mem = '5MB';

drop role if exists a, b;

grant select (a, b), insert on t, u to public, r with grant option granted by current_user;

grant all privileges on all tables in schema s to r;

grant a, b to c with admin option, inherit false;

revoke grant option for usage on schema s from r cascade;

alter default privileges for role r in schema s grant select on tables to q;

reassign owned by a to b;

drop owned by a cascade;

security label for p on table t is 'x';

alter large object 5 owner to r;

alter system set work_mem = '1MB';
