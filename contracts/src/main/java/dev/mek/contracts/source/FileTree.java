package dev.mek.contracts.source;

import java.util.List;
import java.util.Optional;

/** Files below one place. Paths are relative to it and use slashes. */
public interface FileTree {

    /** Bytes of one file that are read; the largest contract of ours has 30,000. */
    int BYTES_MAX = 4_194_304;

    /** What people call this place. */
    String label();

    /** How a file of it is called in messages. */
    String name(String path);

    /**
     * The bytes of a file, or none where there is no such file.
     *
     * @throws UnreadableSource when it cannot be read, is larger than {@link #BYTES_MAX} or lies outside
     */
    Optional<byte[]> read(String path);

    /** The paths of the files right in a folder, sorted; empty where there is no such folder. */
    List<String> list(String folder);
}
