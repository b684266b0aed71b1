-- up
alter type "address" drop attribute "zip";

-- down
alter type "address" add attribute "zip" integer;
