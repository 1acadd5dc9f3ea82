-- Until when a bot takes no orders because its shop said so.
CREATE TABLE IF NOT EXISTS order_stop (
    bot           varchar                  NOT NULL PRIMARY KEY,
    stopped_until timestamp with time zone NOT NULL
);
