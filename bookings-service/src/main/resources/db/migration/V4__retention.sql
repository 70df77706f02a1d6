-- By it the identities that have served their time are found; it grows at one end only.
CREATE INDEX inbox_by_time ON inbox (received_at);
