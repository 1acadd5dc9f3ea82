-- Whether a bot's shop takes orders only while somebody looks at its board: one row from the first beginning on. Seen: when a page last
-- showed the board. Up since: from when on a page could have said so, which needs a bot and the database; beat is when that was
-- last true. Orders that were turned away since the board was last seen are counted until somebody behind the counter has read it.
CREATE TABLE IF NOT EXISTS board_watch (
    bot         varchar                  NOT NULL PRIMARY KEY,
    armed       boolean                  NOT NULL,
    seen        timestamp with time zone NOT NULL,
    up_since    timestamp with time zone NOT NULL,
    beat        timestamp with time zone NOT NULL,
    turned_away bigint                   DEFAULT 0 NOT NULL,
    away_since  timestamp with time zone
);
