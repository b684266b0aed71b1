-- up
delete from "currencies" where ("code", "year") in (('EUR', 2024), ('USD', 2023));

-- down
insert into "currencies" ("year", "code") values
(2024, 'EUR'),
(2023, 'USD');
