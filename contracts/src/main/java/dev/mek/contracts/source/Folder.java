package dev.mek.contracts.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A folder of the file system. */
public final class Folder implements FileTree {

    private final Path root;
    private final String label;
    private final String prefix;

    /**
     * A folder.
     *
     * @param prefix what stands before a path in messages; empty or with a slash at its end
     */
    public Folder(Path root, String label, String prefix) {
        this.root = root.toAbsolutePath().normalize();
        this.label = label;
        this.prefix = prefix;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String name(String path) {
        return prefix + path;
    }

    @Override
    public Optional<byte[]> read(String path) {
        Path file = within(path);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            if (Files.size(file) > BYTES_MAX) {
                throw new UnreadableSource(name(path), "holds more than " + BYTES_MAX + " bytes");
            }
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UnreadableSource(name(path), "cannot be read: " + e);
        }
    }

    @Override
    public List<String> list(String folder) {
        Path path = within(folder);
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder + "/" + file.getFileName())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UnreadableSource(name(folder), "cannot be listed: " + e);
        }
    }

    private Path within(String path) {
        Path file = root.resolve(path).normalize();
        if (!file.startsWith(root)) {
            throw new UnreadableSource(name(path), "lies outside of the catalogue");
        }
        return file;
    }
}
