package dev.mek.local.plan;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where one stack keeps its state, data and logs.
 *
 * @param path absolute; its last name is the stack's name
 * @param cache what all stacks of this user share: unpacked binaries, templates
 */
public record StackFolder(Path path, Path cache) {
    public StackFolder {
        path = path.toAbsolutePath().normalize();
        cache = cache.toAbsolutePath().normalize();
    }

    /** {@code $BOOKINGS_HOME/NAME}, by default {@code ~/.bookings/NAME}. */
    public static StackFolder of(String name, Map<String, String> environment) {
        Names.check("stack", name);
        String home = environment.getOrDefault("BOOKINGS_HOME", "");
        Path user = Path.of(System.getProperty("user.home"));
        Path stacks = home.isBlank() ? user.resolve(".bookings") : Path.of(home);
        return new StackFolder(stacks.resolve(name), cache(environment));
    }

    /** {@code $BOOKINGS_CACHE}, else {@code $XDG_CACHE_HOME/bookings}, else {@code ~/.cache/bookings}. */
    public static Path cache(Map<String, String> environment) {
        String own = environment.getOrDefault("BOOKINGS_CACHE", "");
        if (!own.isBlank()) {
            return Path.of(own);
        }
        String xdg = environment.getOrDefault("XDG_CACHE_HOME", "");
        Path caches = xdg.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
        return caches.resolve("bookings");
    }

    public String name() {
        return String.valueOf(path.getFileName());
    }

    /** What one part keeps. */
    public Path part(String part) {
        return path.resolve(part);
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    /** What the supervisor itself prints. */
    public Path supervisorLog() {
        return log("supervisor");
    }
}
