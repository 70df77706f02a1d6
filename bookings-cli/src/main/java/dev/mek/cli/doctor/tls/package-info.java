/**
 * TLS, seen from a client: its own files, the handshake, and what the server shows.
 *
 * <p>In: paths of PEM files, an address that takes connections. Out: findings, and a connection over which nothing secret may
 * go. Never here: what is spoken over it, and the content of a key in any text.
 */
@NullMarked
package dev.mek.cli.doctor.tls;

import org.jspecify.annotations.NullMarked;
