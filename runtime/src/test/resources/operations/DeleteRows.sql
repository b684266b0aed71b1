-- up
delete from "currencies" where ("code", "year") operator(pg_catalog.=) ('EUR', 2024)
or ("code", "year") operator(pg_catalog.=) ('USD', 2023);

-- down
insert into "currencies" ("year", "code") values
(2024, 'EUR'),
(2023, 'USD');
