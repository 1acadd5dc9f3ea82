CREATE TABLE IF NOT EXISTS thing (
    name varchar NOT NULL PRIMARY KEY,
    amount bigint NOT NULL,
    made timestamp with time zone
);
