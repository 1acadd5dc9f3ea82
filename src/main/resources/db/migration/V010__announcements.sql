-- An answer that was announced, or soon may be: one row for each message that is worked on for long. What it asked lies sealed, so
-- that another process can go on when this one is gone. The row goes when the answer is where the user finds it.
CREATE TABLE IF NOT EXISTS announcement (
    id       varchar                  PRIMARY KEY,
    bot      varchar                  NOT NULL,
    person   varchar                  NOT NULL,
    room     varchar                  NOT NULL,
    since    timestamp with time zone NOT NULL,
    holder   varchar                  NOT NULL,
    until    timestamp with time zone NOT NULL,
    taken    integer                  NOT NULL,
    posted   boolean                  NOT NULL,
    sealed   varchar                  NOT NULL,
    document varchar
);

CREATE INDEX IF NOT EXISTS announcements_of_a_person ON announcement (bot, person);

-- When what it answers was asked: an answer that comes again later does not replace a newer one. Null in rows of an earlier release.
ALTER TABLE late_answer ADD COLUMN IF NOT EXISTS asked timestamp with time zone;
