-- How many answers of a day, in Seoul, were only announced in time. Each process adds what it has counted.
CREATE TABLE IF NOT EXISTS late_day (
    bot         varchar NOT NULL,
    answer_date date    NOT NULL,
    times       integer NOT NULL,
    PRIMARY KEY (bot, answer_date)
);
