/**
 * Files that may come from a folder or from a commit. In: names. Out: JSON and YAML as trees that know the line of each part.
 * Never here: what the files mean.
 */
@NullMarked
package dev.mek.contracts.source;

import org.jspecify.annotations.NullMarked;
