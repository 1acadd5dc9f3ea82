-- A person's conversation in a room where several talk: one document, as in their own chat.
CREATE TABLE IF NOT EXISTS room_conversation (
    bot      varchar                  NOT NULL,
    person   varchar                  NOT NULL,
    room     varchar                  NOT NULL,
    version  bigint                   NOT NULL,
    form     integer                  NOT NULL,
    document varchar                  NOT NULL,
    written  timestamp with time zone NOT NULL,
    PRIMARY KEY (bot, person, room)
);

CREATE INDEX IF NOT EXISTS room_conversations_by_time ON room_conversation (written);

-- A late answer belongs to one chat of a person; the empty room is their own chat. Nothing in this table is older than minutes, so
-- it is made anew.
DROP TABLE IF EXISTS late_answer;

CREATE TABLE late_answer (
    bot      varchar                  NOT NULL,
    person   varchar                  NOT NULL,
    room     varchar                  DEFAULT '' NOT NULL,
    since    timestamp with time zone NOT NULL,
    document varchar,
    PRIMARY KEY (bot, person, room)
);
