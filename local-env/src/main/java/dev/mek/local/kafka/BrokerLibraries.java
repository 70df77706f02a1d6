package dev.mek.local.kafka;

import dev.mek.local.process.JarFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The broker's class path: on no other one, because Kafka's server needs an older SLF4J than everybody else.
 *
 * @param classPath jars, folders of jars, folders of classes
 * @param options for the broker's JVM, beside those it gets anyway
 */
public record BrokerLibraries(List<Path> classPath, List<String> options) {
    private static final Pattern KAFKA = Pattern.compile("kafka-server-(\\d+\\.\\d+)\\..*\\.jar");

    public BrokerLibraries {
        for (Path path : classPath) {
            if (Files.notExists(path)) {
                throw new IllegalArgumentException("the broker's libraries are missing: there is no " + path);
            }
        }
        classPath = List.copyOf(classPath);
        options = List.copyOf(options);
    }

    public BrokerLibraries(List<Path> classPath) {
        this(classPath, List.of());
    }

    /** As the build leaves them below the root of the repository. */
    public static BrokerLibraries inBuild(Path root) {
        Path target = root.resolve("local-env").resolve("broker").resolve("target");
        return new BrokerLibraries(List.of(target.resolve("classes"), target.resolve("lib")));
    }

    /** Which line of Kafka this is, such as {@code 4.3}; found in the name of its jar. */
    String kafkaLine() {
        return JarFolder.near(classPath)
                .map(jar -> KAFKA.matcher(String.valueOf(jar.getFileName())))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no jar of Kafka's server in " + classPath));
    }

    String joined() {
        return JarFolder.joined(classPath);
    }
}
