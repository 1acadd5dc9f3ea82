-- What a customer asked the shop. Words lie sealed. The names are all by which the bot knew the customer then. Their turns are kept until
-- that moment, or until the question has ended: it was answered, or laid aside.
CREATE TABLE IF NOT EXISTS question (
    bot           varchar                  NOT NULL,
    id            uuid                     NOT NULL,
    person        varchar                  NOT NULL,
    names         varchar                  NOT NULL,
    asked         timestamp with time zone NOT NULL,
    kept_until    timestamp with time zone NOT NULL,
    sealed        varchar                  NOT NULL,
    seen          boolean                  NOT NULL,
    ended         timestamp with time zone,
    sealed_answer varchar,
    PRIMARY KEY (bot, id)
);

CREATE INDEX IF NOT EXISTS questions_of_a_person ON question (bot, person, asked);
CREATE INDEX IF NOT EXISTS questions_by_end ON question (bot, ended, asked);
CREATE INDEX IF NOT EXISTS questions_by_age ON question (asked);

-- What the customer and the bot said to each other meanwhile.
CREATE TABLE IF NOT EXISTS question_turn (
    bot      varchar                  NOT NULL,
    question uuid                     NOT NULL,
    number   integer                  NOT NULL,
    at       timestamp with time zone NOT NULL,
    sealed   varchar                  NOT NULL,
    PRIMARY KEY (bot, question, number),
    FOREIGN KEY (bot, question) REFERENCES question (bot, id) ON DELETE CASCADE
);
