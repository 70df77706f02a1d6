package dev.mek.local.process;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A Java program's classes as an earlier run had loaded and linked them (JEP 483, 514): a start from it costs half.
 *
 * <p>The JVM itself checks that the file was made by the same JDK from the same jars with the same collector, and goes without it when
 * it was not: a cache can be missing, old or broken, and the program starts all the same. Only options that contradict it are fatal.
 *
 * @param file there or not
 */
public record AotCache(Path file) {
    /** Variables by which options reach every JVM. */
    private static final Set<String> OPTION_VARIABLES =
            Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS");

    /**
     * The JVM's options for a start that uses the cache; none when there is none, or when the user's own options would not go with it.
     *
     * @param environment the program's
     */
    public List<String> use(Map<String, String> environment) {
        boolean contradicted = OPTION_VARIABLES.stream()
                .map(variable -> environment.getOrDefault(variable, ""))
                .anyMatch(options -> options.contains("-Xshare") || options.contains("-XX:AOT"));
        // The JVM's own remarks on a cache that does not fit would stand among what the program prints.
        return contradicted || Files.notExists(file)
                ? List.of()
                : List.of("-XX:AOTCache=" + file, "-Xlog:disable", "-Xlog:all=error:stderr");
    }

    /** The JVM's options for a run that makes the cache as it ends, which takes some seconds more. */
    public List<String> make() {
        return List.of("-XX:AOTCacheOutput=" + file, "-Xlog:disable", "-Xlog:all=error:stderr");
    }

    /** True when these options are such a run's. */
    public static boolean isMade(List<String> options) {
        return options.stream().anyMatch(option -> option.startsWith("-XX:AOTCacheOutput="));
    }
}
