--
-- As they are written.
--
SET LOCAL lock_timeout = '5s';

CREATE TABLE orders (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  state      text NOT NULL DEFAULT 'new; not paid' CHECK (state <> ''),
  created_at timestamptz NOT NULL DEFAULT now() -- the server's clock; not the client's
);
COMMENT ON TABLE orders IS 'What customers asked for; "state" says how far it is';

CREATE OR REPLACE FUNCTION touch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.created_at := now();
  RETURN NEW;
END;
$$;

CREATE TRIGGER touch BEFORE UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION touch();
CREATE INDEX CONCURRENTLY IF NOT EXISTS orders_state ON orders (state) WHERE state <> 'done;';

DO $do$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'app') THEN
    EXECUTE $q$GRANT SELECT ON orders TO app;$q$;
  END IF;
END
$do$;

INSERT INTO orders (state) VALUES ('it''s; new'), (E'tab\t;'), ($$dollar;$$);
UPDATE orders SET state = 'done' WHERE id IN (SELECT id FROM orders ORDER BY id LIMIT 1)
