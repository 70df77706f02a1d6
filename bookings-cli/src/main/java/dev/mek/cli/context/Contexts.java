package dev.mek.cli.context;

import dev.mek.cli.option.Nearest;
import dev.mek.cli.option.UsageError;
import dev.mek.local.process.PrivateFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The user's contexts: a file each, of mode 600, and one that says which is in use. */
public record Contexts(Path folder) {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final String ENDING = ".yaml";

    /** {@code $BOOKINGS_CONFIG}, else {@code $XDG_CONFIG_HOME/bookings}, else {@code ~/.config/bookings}. */
    public static Contexts of(Map<String, String> variables) {
        String own = variables.getOrDefault("BOOKINGS_CONFIG", "");
        if (!own.isBlank()) {
            return new Contexts(Path.of(own));
        }
        String xdg = variables.getOrDefault("XDG_CONFIG_HOME", "");
        Path configurations = xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".config") : Path.of(xdg);
        return new Contexts(configurations.resolve("bookings"));
    }

    /** In alphabetical order; {@code local} is not among them. */
    public List<String> names() {
        if (Files.notExists(files())) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(files())) {
            return all.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .filter(name -> NAME.matcher(name).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + files() + ": " + e.getMessage(), e);
        }
    }

    /**
     * The context of that name.
     *
     * @throws UsageError when there is none, or its file is not as it should be
     */
    public Context get(String name) {
        checkExists(name);
        return ContextFile.read(name, file(name));
    }

    /** Which is in use; none is the local stack. One that was removed meanwhile does not count. */
    public Optional<String> inUse() {
        try {
            return Files.exists(mark())
                    ? Optional.of(Files.readString(mark()).strip()).filter(name -> names().contains(name))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + mark() + ": " + e.getMessage(), e);
        }
    }

    /** From now on this one is meant where nothing is said. */
    public void use(String name) {
        if (!name.equals(Context.LOCAL)) {
            checkExists(name);
        }
        PrivateFile.write(mark(), name + "\n");
    }

    public boolean exists(String name) {
        return names().contains(name);
    }

    /** Writes it anew. */
    public Path save(Context context) {
        checkName(context.name());
        ContextFile.write(context, file(context.name()));
        return file(context.name());
    }

    public void remove(String name) {
        checkExists(name);
        try {
            Files.delete(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file(name) + ": " + e.getMessage(), e);
        }
    }

    /**
     * A name that a new one may have.
     *
     * @throws UsageError when it may not
     */
    public static void checkName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new UsageError(
                    "'" + name + "' is no name for a context; a small letter, then up to 39 of a-z, 0-9, - and _");
        }
        if (name.equals(Context.LOCAL)) {
            throw new UsageError("'local' is the local stack; another name is needed");
        }
    }

    private void checkExists(String name) {
        List<String> names = names();
        if (names.isEmpty()) {
            throw new UsageError("no context '" + name + "': there is none yet; 'bookings context add' makes one");
        }
        if (!names.contains(name)) {
            throw new UsageError("no context '" + name + "'" + Nearest.among(name, names));
        }
    }

    private Path files() {
        return folder.resolve("contexts");
    }

    private Path file(String name) {
        return files().resolve(name + ENDING);
    }

    private Path mark() {
        return folder.resolve("context");
    }
}
