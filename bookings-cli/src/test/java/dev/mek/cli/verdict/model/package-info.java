/** The checker's own rules against the document. In: the document. Out: agreement. Never here: the service's classes. */
@NullMarked
package dev.mek.cli.verdict.model;

import org.jspecify.annotations.NullMarked;
