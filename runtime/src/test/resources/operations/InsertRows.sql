-- up
insert into "currencies" ("code", "name", "digits") values
('EUR', 'Euro', 2),
(E'XX\\X', 'it''s none', null);

-- down
delete from "currencies" where ("code") in (('EUR'), (E'XX\\X'));
