package dev.mek.cli.check;

import java.util.List;

/** Changes as they come up in every project, in the words of this one. */
final class Edits {

    private static final String CATALOG = "catalog.yaml";
    private static final String REQUESTED = "events/bookings/booking-requested.v1.schema.json";
    private static final String CHANGED = "events/bookings/booking-changed.v1.schema.json";
    private static final String CONFIRMED = "events/bookings/booking-confirmed.v1.schema.json";
    private static final String AUTHORIZED = "events/billing/payment-authorized.v1.schema.json";
    private static final String CAPTURED = "events/billing/payment-captured.v1.schema.json";
    private static final String DECLINED = "events/billing/payment-declined.v1.schema.json";
    private static final String REFUNDED = "events/billing/payment-refunded.v1.schema.json";

    static final List<Edit> BREAKING = List.of(
            new Edit(
                    "a new field is required",
                    "schema-backward",
                    REQUESTED,
                    "\"vehicleId\",\n    \"price\",\n    \"createdAt\",\n    \"changedAt\"\n  ],\n  \"properties\": {\n",
                    "\"vehicleId\",\n    \"notes\",\n    \"price\",\n    \"createdAt\",\n    \"changedAt\"\n  ],\n  \"properties\": {\n    \"notes\": { \"type\": \"string\", \"maxLength\": 500 },\n"),
            new Edit("a field is no longer required", "schema-forward", REQUESTED, "    \"vehicleId\",\n", ""),
            new Edit(
                    "a value is added to an enum",
                    "schema-forward",
                    CHANGED,
                    "\"REFUNDED\"\n",
                    "\"REFUNDED\",\n        \"EXPIRED\"\n"),
            new Edit(
                    "a value is taken from an enum",
                    "schema-backward",
                    CHANGED,
                    "\"DECLINED\",\n        \"REFUNDED\"\n",
                    "\"DECLINED\"\n"),
            new Edit(
                    "a type is changed",
                    "schema-backward",
                    AUTHORIZED,
                    "\"type\": \"integer\",\n      \"minimum\": 1,",
                    "\"type\": \"string\",\n      \"minLength\": 1,"),
            new Edit("a bound is tightened", "schema-backward", CAPTURED, "\"minimum\": 0,", "\"minimum\": 1,"),
            new Edit("a bound is loosened", "schema-forward", DECLINED, "\"maxLength\": 200", "\"maxLength\": 500"),
            new Edit(
                    "a field is renamed",
                    "schema-backward",
                    REFUNDED,
                    "\"currency\"\n      ],\n      \"properties\": {\n        \"amountMinor\": {\n          \"description\": \"The amount in the minor unit of the currency: cents for EUR.\",\n          \"type\": \"integer\",\n          \"minimum\": 0,\n          \"maximum\": 1000000000\n        },\n        \"currency\": {",
                    "\"currencyCode\"\n      ],\n      \"properties\": {\n        \"amountMinor\": {\n          \"description\": \"The amount in the minor unit of the currency: cents for EUR.\",\n          \"type\": \"integer\",\n          \"minimum\": 0,\n          \"maximum\": 1000000000\n        },\n        \"currencyCode\": {"),
            new Edit(
                    "a pattern is tightened",
                    "schema-backward",
                    CONFIRMED,
                    "\"pattern\": \"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$\"",
                    "\"pattern\": \"^[a-z]([a-z0-9-]*[a-z0-9])?$\""),
            new Edit(
                    "an event is removed",
                    "event-removed",
                    CATALOG,
                    "  - type: dev.mek.billing.payment-refunded.v1\n    owner: billing\n    topic: billing.payment.v1\n    key: booking id\n    schema: events/billing/payment-refunded.v1.schema.json\n    examples: examples/billing/payment-refunded.v1\n    consumers: [bookings]\n    compatibility: full-transitive\n",
                    ""),
            new Edit("partitions are added", "partitions-changed", CATALOG, "partitions: 6", "partitions: 12"),
            new Edit(
                    "another key is taken",
                    "key-changed",
                    CATALOG,
                    "topic: workshop.work-order.v1\n    key: booking id",
                    "topic: workshop.work-order.v1\n    key: workshop id"),
            new Edit(
                    "an event moves to another topic",
                    "topic-changed",
                    CATALOG,
                    "topic: billing.payment.v1\n    key: booking id\n    schema: events/billing/payment-captured",
                    "topic: bookings.booking.v1\n    key: booking id\n    schema: events/billing/payment-captured"),
            new Edit(
                    "a header is no longer on every message",
                    "header-removed",
                    "asyncapi.yaml",
                    "      - ce_correlationid\n",
                    ""));

    static final List<Edit> COMPATIBLE = List.of(
            new Edit(
                    "an optional field is added",
                    "",
                    REQUESTED,
                    "\"properties\": {\n",
                    "\"properties\": {\n    \"channel\": { \"type\": \"string\", \"maxLength\": 20 },\n"),
            new Edit(
                    "an optional object with fields of its own is added",
                    "",
                    CHANGED,
                    "\"properties\": {\n",
                    "\"properties\": {\n    \"courtesyCar\": { \"type\": \"object\", \"required\": [\"plate\"], \"properties\": {\"plate\": {\"type\": \"string\"} } },\n"),
            new Edit(
                    "a description is written anew",
                    "",
                    AUTHORIZED,
                    "\"description\": \"",
                    "\"description\": \"In other words: "),
            new Edit("white space", "", CAPTURED, "{\n", "{\n\n\n"),
            new Edit(
                    "a pattern is written otherwise",
                    "",
                    CONFIRMED,
                    "\"pattern\": \"^[a-z0-9]([a-z0-9-]*[a-z0-9])?$\"",
                    "\"pattern\": \"^[a-z\\\\d]+(-+[a-z\\\\d]+)*$\""),
            new Edit(
                    "a bound is written otherwise",
                    "",
                    DECLINED,
                    "\"type\": \"integer\",\n      \"minimum\": 1,",
                    "\"type\": \"integer\",\n      \"exclusiveMinimum\": 0,"),
            new Edit(
                    "an enum becomes alternatives",
                    "",
                    CHANGED,
                    "\"enum\": [\n        \"OPEN\",\n        \"CANCELLED\"\n      ]",
                    "\"anyOf\": [{\"const\": \"CANCELLED\"}, {\"const\": \"OPEN\"}]"),
            new Edit(
                    "a definition moves by allOf",
                    "",
                    REQUESTED,
                    "\"$ref\": \"#/$defs/slot\"",
                    "\"allOf\": [{\"$ref\": \"#/$defs/slot\"}]"),
            new Edit(
                    "an example is written into the schema",
                    "",
                    REFUNDED,
                    "\"pattern\": \"^[A-Z]{3}$\"",
                    "\"pattern\": \"^[A-Z]{3}$\", \"examples\": [\"EUR\"]"),
            new Edit(
                    "an event is added",
                    "",
                    CATALOG,
                    "events:\n",
                    "events:\n  - type: dev.mek.billing.payment-disputed.v1\n    owner: billing\n    topic: billing.payment.v1\n    key: booking id\n    schema: events/billing/payment-refunded.v1.schema.json\n    consumers: []\n"),
            new Edit(
                    "a reader is added",
                    "",
                    CATALOG,
                    "examples: examples/workshop/work-order-updated.v1\n    consumers: [bookings]",
                    "examples: examples/workshop/work-order-updated.v1\n    consumers: [bookings, billing]"),
            new Edit("records are kept longer", "", CATALOG, "retentionMs: 604800000", "retentionMs: 1209600000"),
            new Edit(
                    "a topic is added",
                    "",
                    CATALOG,
                    "topics:\n",
                    "topics:\n  - name: workshop.bay.v1\n    owner: workshop\n    key: bay\n    partitions: 1\n"),
            new Edit(
                    "a header is added",
                    "",
                    "asyncapi.yaml",
                    "      - ce_correlationid\n",
                    "      - ce_correlationid\n      - ce_tenant\n"));

    private Edits() {}
}
