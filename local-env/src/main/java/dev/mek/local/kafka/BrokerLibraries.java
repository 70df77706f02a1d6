package dev.mek.local.kafka;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The broker's class path: on no other one, because Kafka's server needs an older SLF4J than everybody else. */
public record BrokerLibraries(List<Path> classPath) {
    public BrokerLibraries {
        for (Path path : classPath) {
            if (Files.notExists(path)) {
                throw new IllegalArgumentException(
                        "the broker's library folder " + path + " is missing: build it first");
            }
        }
        classPath = List.copyOf(classPath);
    }

    /** As the build leaves them below the root of the repository. */
    public static BrokerLibraries inBuild(Path root) {
        Path target = root.resolve("local-env").resolve("broker").resolve("target");
        return new BrokerLibraries(List.of(target.resolve("classes"), target.resolve("lib")));
    }

    String joined() {
        return classPath.stream()
                .map(path -> path.endsWith("lib") ? path.resolve("*").toString() : path.toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
