/**
 * Measures a running stack from outside.
 *
 * <p>In: addresses of a service and a broker. Out: numbers on stdout. Never here: an assertion about speed; machines
 * differ and a timed test is a flaky test.
 */
@NullMarked
package dev.mek.cli.benchmark;

import org.jspecify.annotations.NullMarked;
