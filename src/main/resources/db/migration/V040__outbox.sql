-- What the bot says first, by Kakao's Event API: a row beside its notice, written and gone with it. State: WAITING to be called from call_at
-- on; CALLING, from before the call until its answer is known; CALLED, while its task may still say what became of it; at the
-- end TOLD, FAILED, UNKNOWN (perhaps delivered), LIMIT, NO_KEY or LATE. Each attempt gives its words once: rendered is the last that did.
CREATE TABLE IF NOT EXISTS outbox (
    bot       varchar                  NOT NULL,
    notice    uuid                     NOT NULL,
    state     varchar                  NOT NULL,
    due       timestamp with time zone NOT NULL,
    call_at   timestamp with time zone NOT NULL,
    attempt   integer                  DEFAULT 0 NOT NULL,
    rendered  integer                  DEFAULT 0 NOT NULL,
    batch     uuid,
    called_at timestamp with time zone,
    user_key  varchar,
    task      varchar,
    asked     integer                  DEFAULT 0 NOT NULL,
    ask_at    timestamp with time zone,
    PRIMARY KEY (bot, notice),
    FOREIGN KEY (bot, notice) REFERENCES notice (bot, id) ON DELETE CASCADE
);

CREATE INDEX IF NOT EXISTS outbox_by_state ON outbox (state, call_at);
CREATE INDEX IF NOT EXISTS outbox_by_task ON outbox (bot, task);
CREATE INDEX IF NOT EXISTS outbox_by_batch ON outbox (bot, batch);

-- How many messages were paid for on a day in Seoul: of one person, and of all together, whose person is empty.
CREATE TABLE IF NOT EXISTS outbox_meter (
    bot       varchar NOT NULL,
    meter_day date    NOT NULL,
    person    varchar NOT NULL,
    messages  integer NOT NULL,
    PRIMARY KEY (bot, meter_day, person)
);
