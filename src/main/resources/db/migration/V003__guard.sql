-- How many failures of Kakao's calls each process has seen on a day of Seoul's, and how many in a row just now. A row of a process
-- that is gone stays until the day is over.
CREATE TABLE IF NOT EXISTS guard_tally (
    bot       varchar                  NOT NULL,
    channel   varchar                  NOT NULL,
    tally_day date                     NOT NULL,
    process   varchar                  NOT NULL,
    failures  integer                  NOT NULL,
    in_a_row  integer                  NOT NULL,
    failed_at timestamp with time zone NOT NULL,
    PRIMARY KEY (bot, channel, tally_day, process)
);
