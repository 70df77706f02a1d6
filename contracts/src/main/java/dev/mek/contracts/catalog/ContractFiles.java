package dev.mek.contracts.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Where the files of a catalogue come from; paths are relative to the catalogue and use slashes. */
@FunctionalInterface
interface ContractFiles {

    /** The folder in which the contracts lie on the class path. */
    String CLASS_PATH_ROOT = "/META-INF/contracts/";

    /**
     * The bytes of a file.
     *
     * @throws UncheckedIOException when there is no such file or it cannot be read
     */
    byte[] read(String path);

    static ContractFiles onClassPath() {
        return path -> {
            try (InputStream in = ContractFiles.class.getResourceAsStream(CLASS_PATH_ROOT + path)) {
                if (in == null) {
                    throw new UncheckedIOException(new NoSuchFileException("class path:" + CLASS_PATH_ROOT + path));
                }
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    static ContractFiles in(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        return path -> {
            Path file = root.resolve(path).normalize();
            if (!file.startsWith(root)) {
                throw new UncheckedIOException(new NoSuchFileException(path, null, "lies outside of the catalogue"));
            }
            try {
                return Files.readAllBytes(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }
}
