-- What no command, order or question understood, in a normal form and without a person: how often, and when last.
CREATE TABLE IF NOT EXISTS unanswered (
    bot     varchar                  NOT NULL,
    form    varchar                  NOT NULL,
    times   integer                  NOT NULL,
    last_at timestamp with time zone NOT NULL,
    PRIMARY KEY (bot, form)
);

CREATE INDEX IF NOT EXISTS unanswered_by_time ON unanswered (last_at);
