/**
 * The one JSON mapper. In: bytes or text of anybody. Out: trees and values within bounds. Never here: what a document means.
 */
@NullMarked
package dev.mek.contracts.json;

import org.jspecify.annotations.NullMarked;
