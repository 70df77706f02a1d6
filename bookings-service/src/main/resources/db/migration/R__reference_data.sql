-- The reference data. Edit it here: every service that starts with another version of this file brings it in.
INSERT INTO workshop (id, name, zone, opens, closes, bays, hidden)
VALUES ('north',   'Workshop North',   'Europe/Berlin',    '08:00', '18:00', 3,    false),
       ('south',   'Workshop South',   'Europe/Lisbon',    '09:00', '19:00', 2,    false),
       ('harbour', 'Workshop Harbour', 'America/New_York', '07:00', '16:00', 1,    false),
       -- Where the stack proves itself and where load is measured; never listed.
       ('probe',   'Probe',            'UTC',              '00:00', '00:00', 1000, true)
ON CONFLICT (id) DO UPDATE
    SET (name, zone, opens, closes, bays, hidden) =
        (excluded.name, excluded.zone, excluded.opens, excluded.closes, excluded.bays, excluded.hidden);

INSERT INTO service_kind (id, name, minutes, price_minor, currency)
VALUES ('oil-change', 'Oil change', 30,  8900,  'EUR'),
       ('inspection', 'Inspection', 60,  12900, 'EUR'),
       ('brakes',     'Brakes',     120, 34900, 'EUR'),
       ('tyres',      'Tyres',      60,  7900,  'EUR')
ON CONFLICT (id) DO UPDATE
    SET (name, minutes, price_minor, currency) =
        (excluded.name, excluded.minutes, excluded.price_minor, excluded.currency);
