-- Exclusion constraints over plain columns beside ranges need it; it comes with PostgreSQL.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Reference data; R__reference_data.sql fills it.
CREATE TABLE workshop (
    id     text    PRIMARY KEY,
    name   text    NOT NULL,
    zone   text    NOT NULL,
    opens  time    NOT NULL,
    closes time    NOT NULL,  -- 00:00 is the end of the day; the same as opens is around the clock
    bays   integer NOT NULL CHECK (bays > 0),
    hidden boolean NOT NULL
);

CREATE TABLE service_kind (
    id          text    PRIMARY KEY,
    name        text    NOT NULL,
    minutes     integer NOT NULL CHECK (minutes > 0),
    price_minor bigint  NOT NULL CHECK (price_minor >= 0),
    currency    text    NOT NULL
);

CREATE TABLE booking (
    id                   uuid        PRIMARY KEY,  -- UUIDv7: in the order of creation
    version              bigint      NOT NULL CHECK (version > 0),
    status               text        NOT NULL,     -- derived from the facts, stored for queries
    request              text        NOT NULL,
    request_revision     integer     NOT NULL CHECK (request_revision > 0),
    work                 text        NOT NULL,     -- what the workshop said last, in effect or not
    work_answers         integer     NOT NULL,
    work_revision        bigint      NOT NULL,
    work_digest          text        NOT NULL,
    payment              text        NOT NULL,     -- what billing said last, in effect or not
    payment_answers      integer     NOT NULL,
    payment_revision     bigint      NOT NULL,
    payment_digest       text        NOT NULL,
    payment_amount_minor bigint,
    payment_currency     text,
    workshop_id          text        NOT NULL,
    slot                 tstzrange   NOT NULL,
    service_kind         text        NOT NULL,
    customer_id          text        NOT NULL,
    vehicle_id           text        NOT NULL,
    notes                text,
    price_minor          bigint      NOT NULL,
    currency             text        NOT NULL,
    created_at           timestamptz NOT NULL,
    changed_at           timestamptz NOT NULL
) WITH (fillfactor = 80);  -- facts change often: room on the page keeps those updates off the indexes

-- No index on status for the same reason: lists are read newest first and filtered on the way.
CREATE INDEX booking_by_workshop ON booking (workshop_id, id);
CREATE INDEX booking_by_customer ON booking (customer_id, id);

-- Who stands on which bay when. Its rows come and go with bookings that are open and not refused. No foreign keys: the
-- same transaction writes both sides, and a share lock on one popular workshop would be a queue of its own.
CREATE TABLE bay_allocation (
    -- Deferred: a change takes the new bay before it frees the old one, so that nobody waits for another in a circle.
    booking_id  uuid      PRIMARY KEY DEFERRABLE INITIALLY DEFERRED,
    workshop_id text      NOT NULL,
    bay         integer   NOT NULL CHECK (bay > 0),
    slot        tstzrange NOT NULL,
    -- Time before bay: the index then also finds what is taken at a time, whatever the bay.
    CONSTRAINT one_car_at_a_time EXCLUDE USING gist (workshop_id WITH =, slot WITH &&, bay WITH =)
);

-- One row per version: what it became, why, and when it was seen on Kafka.
CREATE TABLE history (
    booking_id          uuid        NOT NULL,
    version             bigint      NOT NULL,
    event               text        NOT NULL,
    event_id            uuid        NOT NULL,
    status              text        NOT NULL,
    request             text        NOT NULL,
    request_revision    integer     NOT NULL,
    work                text        NOT NULL,  -- in effect
    payment             text        NOT NULL,  -- in effect
    slot                tstzrange   NOT NULL,
    service_kind        text        NOT NULL,
    at                  timestamptz NOT NULL,
    traceparent         text        NOT NULL,
    correlation_id      text        NOT NULL,
    cause_source        text,                  -- the other party's event; null when the customer caused it
    cause_event_id      text,
    cause_topic         text,
    cause_partition     integer,
    cause_offset        bigint,
    cause_time          timestamptz,
    published_partition integer,
    published_offset    bigint,
    published_at        timestamptz,
    PRIMARY KEY (booking_id, version)
) WITH (fillfactor = 80);

-- Events that were decided and are not yet on Kafka. A row lives from the business transaction until its event is
-- acknowledged; then it is deleted and its place on Kafka noted in the history. The table is a queue: almost empty in
-- the long run, so vacuum looks at it by count, not by share.
CREATE TABLE outbox (
    shard      smallint    NOT NULL CHECK (shard BETWEEN 0 AND 15),
    -- Only a way to walk a shard: within a lane it grows with the position (the booking's row lock is held from here
    -- to the commit), between lanes it says nothing, and nobody remembers how far they got.
    seq        bigint      GENERATED ALWAYS AS IDENTITY,
    lane       uuid        NOT NULL, -- what is kept in order: a booking's id
    position   bigint      NOT NULL, -- its order: a booking's version
    topic      text        NOT NULL, -- without the prefix of the cluster's user
    key        bytea,
    headers    json        NOT NULL, -- [["name", "value"], ...] in order; a value that is no text: {"base64": "..."}
    value      bytea,
    created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    PRIMARY KEY (shard, seq)
) WITH (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000,
        autovacuum_vacuum_insert_scale_factor = 0, autovacuum_vacuum_insert_threshold = 10000);

-- Who relays a shard. The epoch grows with each change of hands; only the holder under the current epoch deletes rows.
CREATE TABLE relay_lease (
    shard smallint    PRIMARY KEY CHECK (shard BETWEEN 0 AND 15),
    owner text,
    epoch bigint      NOT NULL DEFAULT 0,
    until timestamptz NOT NULL DEFAULT '-infinity'
) WITH (fillfactor = 20);

INSERT INTO relay_lease (shard) SELECT generate_series(0, 15);

-- The relays that live, so that shares are fair also towards one that has no shard yet.
CREATE TABLE relay_member (
    instance text        PRIMARY KEY,
    until    timestamptz NOT NULL
) WITH (fillfactor = 20);

-- Which events of others have taken effect, by their identity.
CREATE TABLE inbox (
    source      text        NOT NULL,
    event_id    text        NOT NULL,
    booking_id  uuid        NOT NULL,
    digest      text        NOT NULL,
    outcome     text        NOT NULL,
    received_at timestamptz NOT NULL,
    PRIMARY KEY (source, event_id)
);
