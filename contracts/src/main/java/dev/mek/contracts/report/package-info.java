/**
 * How a check's report is told to programs. In: a report. Out: JSON, JUnit's XML, SARIF 2.1.0, GitHub's workflow commands. Never
 * here: what is found, and how it is shown to people.
 */
@NullMarked
package dev.mek.contracts.report;

import org.jspecify.annotations.NullMarked;
