-- Answers that are told again to who sends the same request under the same key. Written in the transaction that does
-- what was asked: there is a row exactly when it was done. Rows are never changed, so pages are filled.
CREATE TABLE idempotency (
    scope       text        NOT NULL,  -- whose key it is
    key         text        NOT NULL,
    fingerprint bytea       NOT NULL,  -- of what was asked
    answer      bytea       NOT NULL,
    created_at  timestamptz NOT NULL,
    PRIMARY KEY (scope, key)
);

-- For their removal, oldest first.
CREATE INDEX idempotency_by_age ON idempotency (created_at);
