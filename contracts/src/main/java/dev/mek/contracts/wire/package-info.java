/**
 * From message to Kafka record and back: CloudEvents 1.0, trace context, access to a cluster. In: messages, and whatever
 * bytes a topic holds. Out: records that keep the contract, and a verdict on each record read. Never here: consuming,
 * producing, retrying.
 */
@NullMarked
package dev.mek.contracts.wire;

import org.jspecify.annotations.NullMarked;
