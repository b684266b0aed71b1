-- up
alter type "address" add attribute "zip" integer;

-- down
alter type "address" drop attribute "zip";
