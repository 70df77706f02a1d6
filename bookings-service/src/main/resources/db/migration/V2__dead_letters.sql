-- Records of other parties that could not be handled, byte for byte, and what became of them.
CREATE TABLE dead_letter (
    id           uuid        PRIMARY KEY,  -- UUIDv7: in the order of parking
    state        text        NOT NULL,     -- PARKED, REDRIVEN, DISCARDED
    reason       text        NOT NULL,
    detail       text        NOT NULL,     -- a sentence without text of the record
    booking_id   uuid,                     -- whose booking it speaks of, as far as that can be read
    type         text,                     -- what kind of event it says it is, as far as that can be read
    topic        text        NOT NULL,     -- without the prefix of the cluster's user
    partition    integer     NOT NULL,
    "offset"     bigint      NOT NULL,
    timestamp_ms bigint      NOT NULL,     -- as the record has it, whatever that is
    key          bytea,
    headers      json        NOT NULL,     -- [["name", "value"], ...] in order; a value that is no text: {"base64": "..."}
    value        bytea,
    cut          text,                     -- what is left out because it was too large; null for a whole one
    -- Of origin and content: the same record that comes again is parked once. Its offset alone would not do, since a
    -- topic that is deleted and made again counts from 0 again.
    fingerprint  bytea       NOT NULL UNIQUE,
    traceparent  text        NOT NULL,
    parked_at    timestamptz NOT NULL
);

-- By it those are found that have served their time; it grows at one end only.
CREATE INDEX dead_letter_by_time ON dead_letter (parked_at);
CREATE INDEX dead_letter_parked ON dead_letter (id) WHERE state = 'PARKED';
CREATE INDEX dead_letter_by_booking ON dead_letter (booking_id, id) WHERE booking_id IS NOT NULL;

-- Who did what to a dead letter, and what came of it. A repaired copy stands here, so that the original stays as it was.
CREATE TABLE dead_letter_audit (
    dead_letter_id uuid        NOT NULL REFERENCES dead_letter (id) ON DELETE CASCADE,
    entry          integer     NOT NULL CHECK (entry > 0),  -- 1, 2, 3, ... of one dead letter
    action         text        NOT NULL,                    -- REDRIVE, DISCARD
    result         text        NOT NULL,
    detail         text        NOT NULL,
    actor          text        NOT NULL,
    traceparent    text        NOT NULL,
    at             timestamptz NOT NULL,
    repaired       boolean     NOT NULL,
    key            bytea,
    headers        json,
    value          bytea,
    PRIMARY KEY (dead_letter_id, entry)
);

-- Types of events that we do not know: how often they came, and the first of each. A bounded number per topic.
CREATE TABLE unknown_type (
    topic        text        NOT NULL,
    type         text        NOT NULL,
    source       text        NOT NULL,
    event_id     text        NOT NULL,
    seen         bigint      NOT NULL,
    first_at     timestamptz NOT NULL,
    last_at      timestamptz NOT NULL,
    partition    integer     NOT NULL,
    "offset"     bigint      NOT NULL,
    timestamp_ms bigint      NOT NULL,
    key          bytea,
    headers      json        NOT NULL,
    value        bytea,
    cut          text,
    PRIMARY KEY (topic, type)
) WITH (fillfactor = 50);
