package dev.mek.local.part;

import dev.mek.local.process.ProcessIdentity;

/** By what a body is known from outside. */
public sealed interface BodyIdentity {
    /** To the operating system. */
    record OfProcess(ProcessIdentity process) implements BodyIdentity {}

    /** To the container engine, by the id in full. */
    record OfContainer(String id) implements BodyIdentity {}
}
