/**
 * Certificates for one machine: an authority that is thrown away, what it signs, and the PEM files they are laid out in.
 *
 * <p>In comes what a certificate shall say, odd or not; out go certificates, keys and files that only their owner may read. Who
 * uses them never belongs here, and a key never gets into a message or a log.
 */
@NullMarked
package dev.mek.local.tls;

import org.jspecify.annotations.NullMarked;
