/**
 * Commands over contracts. In: words, files. Out: verdicts. Never here: how a verdict comes about.
 */
@NullMarked
package dev.mek.cli.command.contract;

import org.jspecify.annotations.NullMarked;
