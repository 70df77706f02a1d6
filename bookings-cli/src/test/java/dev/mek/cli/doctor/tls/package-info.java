/** Judgements of certificates and files, without a connection. */
@NullMarked
package dev.mek.cli.doctor.tls;

import org.jspecify.annotations.NullMarked;
