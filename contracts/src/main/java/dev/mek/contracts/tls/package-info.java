/**
 * TLS from PEM files, for both ends of a connection.
 *
 * <p>In: files with certificates and keys. Out: what the JDK's TLS needs. Never here: what is said over the connection; and a
 * key never gets into a message.
 */
@NullMarked
package dev.mek.contracts.tls;

import org.jspecify.annotations.NullMarked;
