-- One row for each day of a bot: the count of its orders, and one for those of tests. Locked while an order gets its number.
CREATE TABLE IF NOT EXISTS order_count (
    bot        varchar NOT NULL,
    order_date date    NOT NULL,
    test       boolean NOT NULL,
    placed     integer NOT NULL,
    PRIMARY KEY (bot, order_date, test)
);

-- An order outlives the knowledge whose it is: then it has no person. An order of a test is for nobody to make.
CREATE TABLE IF NOT EXISTS orders (
    bot          varchar                  NOT NULL,
    order_date   date                     NOT NULL,
    order_number varchar                  NOT NULL,
    cart         uuid                     NOT NULL,
    person       varchar,
    status       varchar                  NOT NULL,
    lines        varchar                  NOT NULL,
    total        bigint                   NOT NULL,
    memo         varchar                  NOT NULL,
    photos       varchar                  NOT NULL,
    pickup       varchar                  NOT NULL,
    test         boolean                  NOT NULL,
    created_at   timestamp with time zone NOT NULL,
    PRIMARY KEY (bot, order_date, order_number),
    CONSTRAINT one_order_of_a_cart UNIQUE (bot, cart)
);

CREATE INDEX IF NOT EXISTS orders_of_a_person ON orders (bot, person, created_at);
CREATE INDEX IF NOT EXISTS orders_by_time ON orders (bot, created_at);

-- Every state an order has had. No state comes twice.
CREATE TABLE IF NOT EXISTS order_history (
    bot          varchar                  NOT NULL,
    order_date   date                     NOT NULL,
    order_number varchar                  NOT NULL,
    status       varchar                  NOT NULL,
    at           timestamp with time zone NOT NULL,
    PRIMARY KEY (bot, order_date, order_number, status),
    FOREIGN KEY (bot, order_date, order_number) REFERENCES orders (bot, order_date, order_number)
);
