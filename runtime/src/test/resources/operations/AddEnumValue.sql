-- up
alter type "order_status" add value if not exists 'paid';
alter type "order_status" add value if not exists 'it''s new' before 'open';
alter type "order_status" add value if not exists 'sent' after 'open';

-- down
