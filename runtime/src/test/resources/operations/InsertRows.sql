-- up
insert into "currencies" ("code", "name", "digits") values
('EUR', 'Euro', 2),
(E'XX\\X', 'it''s none', null);

-- down
delete from "currencies" where ("code") operator(pg_catalog.=) ('EUR')
or ("code") operator(pg_catalog.=) (E'XX\\X');
