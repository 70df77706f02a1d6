/**
 * This machine: JDK, disk, ports, Docker, the parts of a local stack, and its clock beside those of others.
 *
 * <p>In: what is wanted of the machine. Out: findings. Never here: what is reached over a network, but for Docker's engine.
 */
@NullMarked
package dev.mek.cli.doctor.machine;

import org.jspecify.annotations.NullMarked;
