-- One row for each day: the count of its orders. Locked while an order gets its number.
CREATE TABLE IF NOT EXISTS order_count (
    order_date date PRIMARY KEY,
    placed     integer NOT NULL
);

CREATE TABLE IF NOT EXISTS orders (
    order_date   date                     NOT NULL,
    order_number varchar                  NOT NULL,
    cart         uuid                     NOT NULL,
    user_key     varchar                  NOT NULL,
    status       varchar                  NOT NULL,
    lines        varchar                  NOT NULL,
    total        bigint                   NOT NULL,
    memo         varchar                  NOT NULL,
    pickup       varchar                  NOT NULL,
    created_at   timestamp with time zone NOT NULL,
    PRIMARY KEY (order_date, order_number),
    CONSTRAINT one_order_of_a_cart UNIQUE (cart)
);

CREATE INDEX IF NOT EXISTS orders_of_a_user ON orders (user_key, created_at);
CREATE INDEX IF NOT EXISTS orders_by_time ON orders (created_at);

-- Every state an order has had. No state comes twice.
CREATE TABLE IF NOT EXISTS order_history (
    order_date   date                     NOT NULL,
    order_number varchar                  NOT NULL,
    status       varchar                  NOT NULL,
    at           timestamp with time zone NOT NULL,
    PRIMARY KEY (order_date, order_number, status),
    FOREIGN KEY (order_date, order_number) REFERENCES orders (order_date, order_number)
);
