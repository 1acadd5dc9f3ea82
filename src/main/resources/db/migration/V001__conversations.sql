-- Which schema this is, and a fingerprint of the privacy key whose ids are in it: one row, written before the first id. Made
-- before all others, so a database that has migrations but not this is of an earlier build.
CREATE TABLE IF NOT EXISTS plusbot_schema (
    name        varchar PRIMARY KEY,
    privacy_key varchar NOT NULL
);

-- A chat and its conversation: one document, written and read by the conversation store alone. A person has one row of their
-- own; a row for another of their names holds no conversation but says the same_as which it is.
CREATE TABLE IF NOT EXISTS conversation (
    bot      varchar                  NOT NULL,
    chat     varchar                  NOT NULL,
    same_as  varchar,
    version  bigint                   NOT NULL,
    form     integer                  NOT NULL,
    document varchar                  NOT NULL,
    since    timestamp with time zone NOT NULL,
    written  timestamp with time zone NOT NULL,
    PRIMARY KEY (bot, chat)
);

-- What Kakao calls a person, sealed, once for each name, for speaking first.
CREATE TABLE IF NOT EXISTS user_key (
    bot    varchar NOT NULL,
    id     varchar NOT NULL,
    person varchar NOT NULL,
    type   varchar NOT NULL,
    sealed varchar NOT NULL,
    PRIMARY KEY (bot, id)
);

CREATE INDEX IF NOT EXISTS user_keys_of_a_person ON user_key (bot, person);

-- The newest answer of each person that missed the deadline; no document while it is still to come.
CREATE TABLE IF NOT EXISTS late_answer (
    bot      varchar                  NOT NULL,
    person   varchar                  NOT NULL,
    since    timestamp with time zone NOT NULL,
    document varchar,
    PRIMARY KEY (bot, person)
);

-- Who added the channel. Who blocks it is erased.
CREATE TABLE IF NOT EXISTS friend (
    bot    varchar                  NOT NULL,
    person varchar                  NOT NULL,
    added  timestamp with time zone NOT NULL,
    PRIMARY KEY (bot, person)
);

-- Who does work now that one process does for all.
CREATE TABLE IF NOT EXISTS lease (
    name   varchar                  PRIMARY KEY,
    holder varchar                  NOT NULL,
    until  timestamp with time zone NOT NULL
);
