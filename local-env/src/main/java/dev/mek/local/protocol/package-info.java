/**
 * What a supervisor and its clients say to each other: orders, status, events, one JSON value per line.
 *
 * <p>Values only; who sends and who acts on them is not known here.
 */
@NullMarked
package dev.mek.local.protocol;

import org.jspecify.annotations.NullMarked;
