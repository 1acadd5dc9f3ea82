-- What a person is to be told, first thing in the answer to their next message. Of one subject, the later steps count: a step that was
-- taken back takes its notice with it. Nobody tells it before it is due.
CREATE TABLE IF NOT EXISTS notice (
    bot     varchar                  NOT NULL,
    id      uuid                     NOT NULL,
    person  varchar                  NOT NULL,
    subject varchar                  NOT NULL,
    step    bigint                   NOT NULL,
    words   varchar                  NOT NULL,
    due     timestamp with time zone NOT NULL,
    written timestamp with time zone NOT NULL,
    told_at timestamp with time zone,
    PRIMARY KEY (bot, id),
    CONSTRAINT one_notice_of_a_step UNIQUE (bot, subject, step)
);

CREATE INDEX IF NOT EXISTS notices_of_a_person ON notice (bot, person, told_at);
CREATE INDEX IF NOT EXISTS notices_not_told ON notice (told_at, written);
