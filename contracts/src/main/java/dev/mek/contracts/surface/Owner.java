package dev.mek.contracts.surface;

/** A team of a catalogue; the source of its events is empty where the catalogue does not say it. */
public record Owner(String pointer, String name, String source) {}
