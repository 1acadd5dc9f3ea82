-- Choices that the shop has run out of for now, of all items that ask the same question.
CREATE TABLE IF NOT EXISTS sold_out_choice (
    bot    varchar                  NOT NULL,
    asked  varchar                  NOT NULL,
    choice varchar                  NOT NULL,
    since  timestamp with time zone NOT NULL,
    PRIMARY KEY (bot, asked, choice)
);
