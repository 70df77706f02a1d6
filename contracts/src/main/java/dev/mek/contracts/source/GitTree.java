package dev.mek.contracts.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.errors.LargeObjectException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.TreeWalk;

/** A folder as it is in a commit. */
final class GitTree implements FileTree {

    private final Repository repository;
    private final ObjectId commit;
    private final String label;
    private final String prefix;

    GitTree(Repository repository, ObjectId commit, String label, String prefix) {
        this.repository = repository;
        this.commit = commit;
        this.label = label;
        this.prefix = prefix;
    }

    @Override
    public String label() {
        return label;
    }

    @Override
    public String name(String path) {
        return label + ":" + prefix + path;
    }

    @Override
    public Optional<byte[]> read(String path) {
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk found = TreeWalk.forPath(repository, within(path), tree(walk))) {
            if (found == null || (found.getFileMode(0).getBits() & FileMode.TYPE_MASK) != FileMode.TYPE_FILE) {
                return Optional.empty();
            }
            return Optional.of(repository.open(found.getObjectId(0)).getBytes(BYTES_MAX));
        } catch (LargeObjectException e) {
            throw new UnreadableSource(name(path), "holds more than " + BYTES_MAX + " bytes");
        } catch (IOException e) {
            throw new UnreadableSource(name(path), "cannot be read: " + e.getMessage());
        }
    }

    @Override
    public List<String> list(String folder) {
        List<String> paths = new ArrayList<>();
        try (RevWalk walk = new RevWalk(repository);
                TreeWalk found = TreeWalk.forPath(repository, within(folder), tree(walk))) {
            if (found == null || !found.isSubtree()) {
                return List.of();
            }
            try (TreeWalk files = new TreeWalk(repository)) {
                files.addTree(found.getObjectId(0));
                while (files.next()) {
                    if (!files.isSubtree()) {
                        paths.add(folder + "/" + files.getNameString());
                    }
                }
            }
        } catch (IOException e) {
            throw new UnreadableSource(name(folder), "cannot be listed: " + e.getMessage());
        }
        return paths.stream().sorted().toList();
    }

    private RevTree tree(RevWalk walk) throws IOException {
        return walk.parseCommit(commit).getTree();
    }

    private String within(String path) {
        String plain = Path.of(prefix + path).normalize().toString().replace('\\', '/');
        if (!plain.startsWith(prefix)) {
            throw new UnreadableSource(name(path), "lies outside of the catalogue");
        }
        return plain;
    }
}
