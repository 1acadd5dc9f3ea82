-- How far the shop is with an order. Its version counts its steps; change_number is the bot's latest change at that time. undo_to is
-- the status that taking the last step back leads to; null when that cannot be. Not seen: its customer has cancelled it, and
-- nobody behind the counter has acknowledged that. The defaults let a
-- replica of the release before place orders.
ALTER TABLE orders ADD COLUMN IF NOT EXISTS version bigint DEFAULT 1 NOT NULL;
ALTER TABLE orders ADD COLUMN IF NOT EXISTS change_number bigint DEFAULT 0 NOT NULL;
ALTER TABLE orders ADD COLUMN IF NOT EXISTS changed_at timestamp with time zone DEFAULT CURRENT_TIMESTAMP;
ALTER TABLE orders ADD COLUMN IF NOT EXISTS minutes integer;
ALTER TABLE orders ADD COLUMN IF NOT EXISTS expected_at timestamp with time zone;
ALTER TABLE orders ADD COLUMN IF NOT EXISTS reason varchar DEFAULT '' NOT NULL;
ALTER TABLE orders ADD COLUMN IF NOT EXISTS undo_to varchar;
ALTER TABLE orders ADD COLUMN IF NOT EXISTS seen boolean DEFAULT TRUE NOT NULL;

UPDATE orders SET
    version = (SELECT count(*) FROM order_history h
        WHERE h.bot = orders.bot AND h.order_date = orders.order_date AND h.order_number = orders.order_number),
    changed_at = (SELECT max(h.at) FROM order_history h
        WHERE h.bot = orders.bot AND h.order_date = orders.order_date AND h.order_number = orders.order_number);
UPDATE orders SET changed_at = created_at WHERE changed_at IS NULL;
ALTER TABLE orders ALTER COLUMN changed_at SET NOT NULL;

CREATE INDEX IF NOT EXISTS orders_by_status ON orders (bot, status, created_at);
CREATE INDEX IF NOT EXISTS orders_by_change ON orders (bot, change_number);

-- Every status an order has had, step by step; a step that took the one before it back leads to the status before that.
CREATE TABLE IF NOT EXISTS order_step (
    bot          varchar                  NOT NULL,
    order_date   date                     NOT NULL,
    order_number varchar                  NOT NULL,
    step         bigint                   DEFAULT 1 NOT NULL,
    status       varchar                  NOT NULL,
    undone       boolean                  DEFAULT FALSE NOT NULL,
    who          varchar                  DEFAULT '' NOT NULL,
    at           timestamp with time zone NOT NULL,
    PRIMARY KEY (bot, order_date, order_number, step),
    FOREIGN KEY (bot, order_date, order_number) REFERENCES orders (bot, order_date, order_number)
);

INSERT INTO order_step (bot, order_date, order_number, step, status, undone, who, at)
SELECT bot, order_date, order_number,
    ROW_NUMBER() OVER (PARTITION BY bot, order_date, order_number ORDER BY at), status, FALSE, '', at
FROM order_history;

DROP TABLE order_history;
ALTER TABLE order_step RENAME TO order_history;

-- One row for each bot: the number of its latest change. Locked until the change is there for all to see, so that who has seen a
-- number has seen all before it.
CREATE TABLE IF NOT EXISTS counter_change (
    bot  varchar PRIMARY KEY,
    last bigint NOT NULL
);
