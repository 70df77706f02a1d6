/**
 * What checks need to think: the history by booking and by place, and the rules of the domain once more.
 *
 * <p>In: a history. Out: the same by key, and what its events come to. Never here: findings. Written from the document of
 * the domain, not from the service's code: two hands that agree are the point.
 */
@NullMarked
package dev.mek.cli.verdict.model;

import org.jspecify.annotations.NullMarked;
