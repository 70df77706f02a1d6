package dev.mek.local.docker;

import java.util.List;
import java.util.Map;

/**
 * One container.
 *
 * @param image with its tag; a mirror's name may be put before it
 * @param words the command, empty for the image's own
 * @param hostPort published on 127.0.0.1 only
 * @param port what listens inside
 * @param data the folder inside that is to outlive the container
 */
record ContainerPlan(
        String part,
        String image,
        List<String> words,
        Map<String, String> environment,
        int hostPort,
        int port,
        String data) {
    ContainerPlan {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }
}
