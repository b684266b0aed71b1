-- up
alter table "orders" add column "total" numeric;
update "orders" set "total" = net * 1.19 where net is not null;
update "orders" set "state" = 'it''s open', "net" = 0 where state = 'new';

-- down
update "orders" set "state" = 'new', "net" = null where state = 'it''s open';
alter table "orders" drop column "total";
