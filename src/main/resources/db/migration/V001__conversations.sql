-- Where each user is: one document, written and read by the conversation store alone.
CREATE TABLE IF NOT EXISTS conversation (
    user_key varchar PRIMARY KEY,
    version bigint NOT NULL,
    form integer NOT NULL,
    document varchar NOT NULL
);

-- The newest answer of each user that missed the deadline; no document while it is still to come.
CREATE TABLE IF NOT EXISTS late_answer (
    user_key varchar PRIMARY KEY,
    since timestamp with time zone NOT NULL,
    document varchar
);

-- Who added the channel, and who blocked it since.
CREATE TABLE IF NOT EXISTS friend (
    user_key varchar PRIMARY KEY,
    added timestamp with time zone NOT NULL,
    gone timestamp with time zone
);
