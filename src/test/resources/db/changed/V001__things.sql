CREATE TABLE IF NOT EXISTS thing (
    name varchar NOT NULL PRIMARY KEY,
    amount integer NOT NULL,
    made timestamp with time zone
);
