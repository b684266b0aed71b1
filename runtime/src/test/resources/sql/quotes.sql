-- Semicolons in constants and names are not ends.
select 'a;b', 'it''s;', '';
insert into t values ('two
lines;'), ('--no comment'), ('/* no comment');
select E'a\';b', e'\\', E'it''s;\'';
select U&'d\0061t\+000061;', u&'\;';
select U&"d\0061t;a" from "a;b", "a"";b", "";
select b'01;', x'1F;', n'a;', N'it''s;';
select 'back\'; select 'slash\';
select type';' from t;
select 'continued'
  ';here', 'a' ';b';
select a[1:2], b::text, c -> 'x;', d #>> '{a;b}', :e, :'f', :"g" from t;
select 1--no space
;select 2;select 3
