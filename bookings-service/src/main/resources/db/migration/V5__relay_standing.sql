-- Whether a member gets its events to Kafka: one that does not, while others do, leaves its shards to them.
ALTER TABLE relay_member ADD COLUMN standing text NOT NULL DEFAULT 'UNPROVEN';
