-- up
alter type "order_status" rename value 'draft' to 'it''s a draft';

-- down
alter type "order_status" rename value 'it''s a draft' to 'draft';
