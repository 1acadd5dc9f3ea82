-- What a shop's owner wrote on the page, version by version: a MENU, or QUESTIONS with their answers, as YAML. The bot uses the latest one.
CREATE TABLE IF NOT EXISTS shop_version (
    bot     varchar                  NOT NULL,
    kind    varchar                  NOT NULL,
    version bigint                   NOT NULL,
    yaml    varchar                  NOT NULL,
    at      timestamp with time zone NOT NULL,
    who     varchar                  NOT NULL,
    PRIMARY KEY (bot, kind, version)
);
