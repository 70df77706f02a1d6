package dev.mek.cli.mistake;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Makes the classes of a mistake: the edited sources, compiled against the distribution. Stateless. */
public final class Overlay {

    private static final String SOURCES = "bookings-service/src/main/java/dev/mek/bookings";

    private Overlay() {}

    /** The edited sources of a mistake, by file. */
    static Map<String, String> sources(Mistake mistake, Path root) {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Edit edit : mistake.edits()) {
            String source = sources.computeIfAbsent(edit.file(), file -> read(root.resolve(SOURCES, file)));
            sources.put(edit.file(), edit.apply(mistake.name(), source));
        }
        return sources;
    }

    /**
     * Compiles a mistake.
     *
     * @param root of the project
     * @param libraries the folder with the service's jar and its libraries
     * @param folder for sources and classes; made anew
     * @return the folder of the classes, to be put before the service's class path
     */
    public static Path compile(Mistake mistake, Path root, Path libraries, Path folder) throws IOException {
        Path edited = folder.resolve("sources");
        Path classes = Files.createDirectories(folder.resolve("classes"));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : sources(mistake, root).entrySet()) {
            Path file = edited.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            files.add(Files.writeString(file, source.getValue()));
        }
        compile(mistake, files, libraries, classes);
        return classes;
    }

    private static void compile(Mistake mistake, List<Path> files, Path libraries, Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var diagnostics = new DiagnosticCollector<JavaFileObject>();
        List<String> options = List.of(
                "-d", classes.toString(), "-cp", classPath(libraries), "-proc:none", "-implicit:none", "-nowarn");
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(diagnostics, null, null)) {
            boolean done = compiler.getTask(
                            new StringWriter(),
                            manager,
                            diagnostics,
                            options,
                            null,
                            manager.getJavaFileObjectsFromPaths(files))
                    .call();
            if (!done) {
                throw new StaleMistakeException(
                        "The planted mistake '" + mistake.name() + "' has to be written anew, it does not compile: "
                                + diagnostics.getDiagnostics().getFirst());
            }
        }
    }

    private static String classPath(Path libraries) throws IOException {
        try (Stream<Path> jars = Files.list(libraries)) {
            return jars.map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException("A planted mistake edits a file that is not there: " + file, gone);
        }
    }
}
