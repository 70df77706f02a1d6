/**
 * Validation against JSON Schema 2020-12. In: schemas and documents. Out: violations in plain words. Never here: what the
 * fields of an event mean.
 */
@NullMarked
package dev.mek.contracts.schema;

import org.jspecify.annotations.NullMarked;
