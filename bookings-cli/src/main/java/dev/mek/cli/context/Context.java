package dev.mek.cli.context;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import dev.mek.cli.stack.Outside;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where to talk to, under a name. It holds no secret. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Context(
        @JsonIgnore String name,
        @Nullable ContextKafka kafka,
        @Nullable ContextDatabase database,
        @Nullable ContextService service) {

    /** The local stack, which is no context of a file. */
    public static final String LOCAL = "local";

    /** As a file has it, which does not repeat its own name. */
    record Content(
            @Nullable ContextKafka kafka,
            @Nullable ContextDatabase database,
            @Nullable ContextService service) {

        Context named(String name) {
            return new Context(name, kafka, database, service);
        }
    }

    /** What of it a stack need not bring up. It names a Kafka. */
    public Outside outside() {
        return new Outside(
                name, Objects.requireNonNull(kafka, "kafka").settings(), database == null ? null : database.settings());
    }

    /** Where its secrets are. */
    public Stream<SecretReference> references() {
        return Stream.of(
                        Optional.ofNullable(kafka).map(ContextKafka::password),
                        Optional.ofNullable(database).map(ContextDatabase::password),
                        Optional.ofNullable(service).map(ContextService::token))
                .flatMap(Optional::stream);
    }

    /** Its files with keys and other secrets that more people than their owner can read. */
    public List<Path> openFiles() {
        Stream<Path> key = Optional.ofNullable(kafka).map(ContextKafka::privateKey).map(Path::of).stream();
        Stream<Path> others = references()
                .filter(SecretReference.InFile.class::isInstance)
                .map(reference -> ((SecretReference.InFile) reference).path());
        return Stream.concat(key, others).filter(Context::isOpen).toList();
    }

    private static boolean isOpen(Path file) {
        try {
            Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(file);
            return permissions.contains(PosixFilePermission.GROUP_READ)
                    || permissions.contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}
