package dev.mek.local.kafka;

/**
 * The two ports of a node, both on the loopback address.
 *
 * @param clients where producers and consumers connect
 * @param controller only the node itself connects here
 */
public record KafkaPorts(int clients, int controller) {}
