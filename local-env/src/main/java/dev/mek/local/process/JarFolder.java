package dev.mek.local.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Class paths of jars, folders of jars and folders of classes. */
public final class JarFolder {
    private JarFolder() {}

    /** For {@code java -cp}; a folder of jars stands for its jars, in the order of their names. */
    public static String joined(List<Path> classPath) {
        return classPath.stream()
                .flatMap(JarFolder::expand)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** All jars of the class path, and those beside a jar of it, which it may name in its manifest. */
    public static Stream<Path> near(List<Path> classPath) {
        return classPath.stream().flatMap(path -> {
            Path folder = Files.isDirectory(path) ? path : path.resolveSibling("");
            return jars(folder).stream();
        });
    }

    private static Stream<Path> expand(Path path) {
        List<Path> jars = Files.isDirectory(path) ? jars(path) : List.of();
        return jars.isEmpty() ? Stream.of(path) : jars.stream();
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + ": " + e.getMessage(), e);
        }
    }
}
