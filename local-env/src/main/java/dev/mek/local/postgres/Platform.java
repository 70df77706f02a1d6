package dev.mek.local.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Which of the published archives of PostgreSQL fits this machine. */
final class Platform {
    private Platform() {}

    /** The archive's name on the class path. */
    static String archive() {
        return archive(System.getProperty("os.name", ""), System.getProperty("os.arch", ""), isMusl());
    }

    static String archive(String os, String arch, boolean musl) {
        String system = os.toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String processor = switch (arch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default ->
                throw new IllegalStateException("no PostgreSQL for processor " + arch + ": x86_64 and arm64 have one");
        };
        return "postgres-" + system + "-" + processor + (musl ? "-alpine_linux" : "") + ".txz";
    }

    private static boolean isMusl() {
        return Files.exists(Path.of("/etc/alpine-release"));
    }
}
