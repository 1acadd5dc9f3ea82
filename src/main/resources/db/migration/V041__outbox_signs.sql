-- When something was last seen that a bot needs to speak first, so that the shop's page can tick it.
CREATE TABLE IF NOT EXISTS outbox_sign (
    bot    varchar                  NOT NULL,
    sign   varchar                  NOT NULL,
    at     timestamp with time zone NOT NULL,
    detail varchar                  DEFAULT '' NOT NULL,
    PRIMARY KEY (bot, sign)
);
