-- up
alter sequence "ids" as integer start with 10 increment by 10 no minvalue no maxvalue cache 1 no cycle owned by "orders"."id";
alter sequence "steps" as bigint start with 1 increment by 1 no minvalue no maxvalue cache 1 cycle owned by none;

-- down
alter sequence "steps" as bigint start with 100 increment by -1 no minvalue maxvalue 100 cache 1 no cycle owned by none;
alter sequence "ids" as bigint start with 1 increment by 1 no minvalue no maxvalue cache 1 no cycle owned by none;
