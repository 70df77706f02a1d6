package dev.mek.cli.stack;

import java.util.Map;

/**
 * What a user wishes of a part that the stack brings itself.
 *
 * @param instances at least 1
 * @param port of the first instance; 0 for the remembered or any free one
 * @param environment added to what the stack gives it, and stronger
 */
public record Adjusted(int instances, int port, Map<String, String> environment) {

    public static final Adjusted NOT = new Adjusted(1, 0, Map.of());

    /** More share too little: the outbox has 16 shards, a topic 6 partitions. */
    public static final int INSTANCES_MAX = 8;

    public Adjusted {
        environment = Map.copyOf(environment);
    }

    public Adjusted withInstances(int newInstances) {
        return new Adjusted(newInstances, port, environment);
    }
}
