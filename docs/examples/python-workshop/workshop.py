"""A workshop in place of the fake one: it has room for every car, and works at once. An answer's id and revision follow
from the question, so that an event that is read twice is answered twice alike, which is as good as once."""

import json, os
from confluent_kafka import Consumer, Producer

KAFKA = {"bootstrap.servers": os.environ["KAFKA_BROKERS"]}
ANSWERS = {("PENDING", "UNANSWERED"): (1, "planned"), ("CONFIRMED", "PLANNED"): (2, "in-progress"), ("IN_PROGRESS", "STARTED"): (3, "ready-for-pickup")}
bookings, orders = Consumer(KAFKA | {"group.id": "workshop", "auto.offset.reset": "earliest", "enable.auto.commit": False}), Producer(KAFKA)
bookings.subscribe(["bookings.booking.v1"])
while event := bookings.poll():
    booking, headers = json.loads(event.value()), dict(event.headers())
    step, state = ANSWERS.get((booking["status"], booking["work"]), (0, None))
    if state:
        order = {"workOrderId": "wo-" + booking["id"], "bookingId": booking["id"], "answers": booking["requestRevision"], "state": state}
        orders.produce("workshop.work-order.v1", key=event.key(), value=json.dumps(order), headers=headers | {
            "ce_type": "dev.mek.workshop.work-order-updated.v1", "ce_source": "/python-workshop",
            "ce_id": f"{booking['id']}-{booking['requestRevision']}-{step}", "ce_causationid": headers["ce_id"],
            "ce_revision": str(booking["requestRevision"] * 10 + step),
            "ce_dataschema": "https://contracts.mek.dev/events/workshop/work-order-updated.v1.schema.json"})
        orders.flush()
        print(booking["id"], state, flush=True)
    bookings.commit(event)
