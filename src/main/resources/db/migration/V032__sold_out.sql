-- What the shop has run out of for now, besides what its menu says.
CREATE TABLE IF NOT EXISTS sold_out (
    bot   varchar                  NOT NULL,
    item  varchar                  NOT NULL,
    since timestamp with time zone NOT NULL,
    PRIMARY KEY (bot, item)
);
