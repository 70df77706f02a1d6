package dev.mek.cli.stack;

import java.util.Map;

/**
 * Which images the containers are of. For a mirror that has all of them under one name, Testcontainers has a setting of its
 * own: {@code TESTCONTAINERS_HUB_IMAGE_NAME_PREFIX}.
 */
record ContainerImages(String postgres, String kafka) {
    private static final String POSTGRES = "postgres:17-alpine";
    private static final String KAFKA = "apache/kafka:4.3.1";

    /** As {@code BOOKINGS_POSTGRES_IMAGE} and {@code BOOKINGS_KAFKA_IMAGE} say, else the official ones. */
    static ContainerImages of(Map<String, String> variables) {
        return new ContainerImages(
                orElse(variables, "BOOKINGS_POSTGRES_IMAGE", POSTGRES),
                orElse(variables, "BOOKINGS_KAFKA_IMAGE", KAFKA));
    }

    private static String orElse(Map<String, String> variables, String name, String otherwise) {
        String value = variables.getOrDefault(name, "");
        return value.isBlank() ? otherwise : value;
    }
}
