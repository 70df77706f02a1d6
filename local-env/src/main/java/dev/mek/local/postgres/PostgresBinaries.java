package dev.mek.local.postgres;

import dev.mek.local.process.SharedFolder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/**
 * PostgreSQL's programs, unpacked once per machine and version.
 *
 * @param folder holds {@code bin}, {@code lib} and {@code share}
 */
record PostgresBinaries(Path folder) {
    private static final int OWNER_EXECUTES = 0100;

    /** Finds them in the cache, or unpacks them there. Safe when several processes do it at once. */
    static PostgresBinaries find(Path cache) {
        String archive = Platform.archive();
        @Nullable URL resource = PostgresBinaries.class.getResource("/" + archive);
        if (resource == null) {
            throw new IllegalStateException("PostgreSQL for this machine (" + archive + ") is not on the class path");
        }
        return new PostgresBinaries(
                SharedFolder.find(cache, key(resource, archive), target -> unpack(resource, target)));
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Names version and build: the name of the jar that holds the archive. */
    private static String key(URL resource, String archive) {
        try {
            String holder = resource.openConnection() instanceof JarURLConnection jar
                    ? String.valueOf(Path.of(jar.getJarFileURL().getPath()).getFileName())
                    : archive;
            return holder.replaceFirst("\\.(jar|txz)$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream raw = archive.openStream();
                TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(raw))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, target);
            }
        }
    }

    private static void unpack(InputStream tar, TarArchiveEntry entry, Path target) throws IOException {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
            throw new IOException("the archive leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, path);
        if ((entry.getMode() & OWNER_EXECUTES) != 0) {
            Set<PosixFilePermission> permissions = EnumSet.copyOf(Files.getPosixFilePermissions(path));
            permissions.addAll(EnumSet.of(
                    PosixFilePermission.OWNER_EXECUTE,
                    PosixFilePermission.GROUP_EXECUTE,
                    PosixFilePermission.OTHERS_EXECUTE));
            Files.setPosixFilePermissions(path, permissions);
        }
    }
}
