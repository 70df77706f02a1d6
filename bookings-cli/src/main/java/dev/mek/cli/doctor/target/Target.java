package dev.mek.cli.doctor.target;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is to be looked at.
 *
 * @param name as people call it, such as {@code context aiven}
 * @param kafka null where there is none; the same for the others
 */
public record Target(
        String name,
        MachineTarget machine,
        @Nullable KafkaTarget kafka,
        @Nullable DatabaseTarget database,
        @Nullable ServiceTarget service) {

    /** Nothing that may ever be shown. */
    public Collection<String> secrets() {
        Stream<String> ofKafka = kafka == null ? Stream.of() : kafka.secrets();
        Stream<String> ofDatabase = database == null ? Stream.of() : database.secrets();
        Stream<String> ofService = service == null ? Stream.of() : service.secrets();
        return List.copyOf(Stream.of(ofKafka, ofDatabase, ofService)
                .flatMap(secrets -> secrets)
                .filter(secret -> !secret.isBlank())
                .toList());
    }
}
