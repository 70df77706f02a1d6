package dev.mek.contracts.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A git repository, read only; nothing is fetched. Used by one thread. */
public final class GitRepository implements AutoCloseable {

    /** Names of the branch that others start from, in the order in which they are looked for. */
    private static final List<String> TRUNKS = List.of("origin/HEAD", "origin/main", "origin/master", "main", "master");

    private static final String UNSHALLOW = "fetch the whole history: git fetch --unshallow --tags";

    private final Repository repository;
    private final Path workTree;

    private GitRepository(Repository repository) {
        this.repository = repository;
        this.workTree = repository.getWorkTree().toPath().toAbsolutePath().normalize();
    }

    /** The repository around a folder, or none. */
    public static Optional<GitRepository> around(Path folder) {
        try {
            FileRepositoryBuilder builder =
                    new FileRepositoryBuilder().findGitDir(folder.toRealPath().toFile());
            if (builder.getGitDir() == null) {
                return Optional.empty();
            }
            Repository repository = builder.setMustExist(true).build();
            return repository.isBare() ? Optional.empty() : Optional.of(new GitRepository(repository));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The path of a folder of the work tree, empty for its root, else with a slash at its end. */
    public String prefix(Path folder) {
        try {
            Path relative = workTree.toRealPath().relativize(folder.toRealPath());
            String path = relative.toString().replace('\\', '/');
            return path.isEmpty() ? "" : path + "/";
        } catch (IOException e) {
            throw GitFailure.broken("cannot look at " + folder + ": " + e.getMessage());
        }
    }

    /** A folder as it is in a commit. */
    public FileTree tree(ObjectId commit, String label, String prefix) {
        return new GitTree(repository, commit, label, prefix);
    }

    /** The commit that a branch, tag or anything else that names one means. */
    public ObjectId commit(String reference) {
        try {
            ObjectId found = repository.resolve(reference + "^{commit}");
            if (found != null) {
                return found;
            }
        } catch (IOException | RuntimeException e) {
            // Told below, like any other that is not there.
        }
        throw GitFailure.wrongAsked("git has no commit '" + reference + "' here"
                + (shallow() ? "; this clone is shallow, " + UNSHALLOW : "; fetch it, or see: git branch -a; git tag"));
    }

    /** Where the work tree left the trunk. */
    public ObjectId mergeBase() {
        if (shallow()) {
            throw GitFailure.broken("this clone is shallow, so where it left the trunk is not known; " + UNSHALLOW);
        }
        String trunk = TRUNKS.stream()
                .filter(this::has)
                .findFirst()
                .orElseThrow(() -> GitFailure.wrongAsked(
                        "no trunk to find the merge base with: looked for " + String.join(", ", TRUNKS)));
        try (RevWalk walk = new RevWalk(repository)) {
            walk.setRevFilter(RevFilter.MERGE_BASE);
            walk.markStart(walk.parseCommit(commit(Constants.HEAD)));
            walk.markStart(walk.parseCommit(commit(trunk)));
            RevCommit base = walk.next();
            if (base == null) {
                throw GitFailure.wrongAsked("HEAD and " + trunk + " have no commit in common");
            }
            return base.getId();
        } catch (IOException e) {
            throw GitFailure.broken("cannot read the repository: " + e.getMessage());
        }
    }

    /** Whether history was left out when it was cloned. */
    public boolean shallow() {
        return Files.exists(repository.getCommonDirectory().toPath().resolve("shallow"));
    }

    /** Refuses a shallow clone, whose tags may be missing. */
    public void wholeOr(String otherwise) {
        if (shallow()) {
            throw GitFailure.broken(
                    "this clone is shallow, so released versions may be missing; " + UNSHALLOW + "; or " + otherwise);
        }
    }

    /**
     * A tag and the commit that it means.
     *
     * @param seconds when that was made, in seconds since 1970
     */
    public record Tag(String name, ObjectId commit, int seconds) {}

    /** Tags whose names match, the newest commit first. */
    public List<Tag> tags(Pattern name) {
        try (RevWalk walk = new RevWalk(repository)) {
            List<Ref> refs = repository.getRefDatabase().getRefsByPrefix(Constants.R_TAGS);
            List<Tag> tags = new ArrayList<>();
            for (Ref ref : refs) {
                String brief = ref.getName().substring(Constants.R_TAGS.length());
                if (name.matcher(brief).matches()
                        && walk.peel(walk.parseAny(ref.getObjectId())) instanceof RevCommit found) {
                    RevCommit commit = walk.parseCommit(found);
                    tags.add(new Tag(brief, commit.getId(), commit.getCommitTime()));
                }
            }
            tags.sort(Comparator.comparingInt(Tag::seconds).reversed().thenComparing(Tag::name));
            return tags;
        } catch (IOException e) {
            throw GitFailure.broken("cannot read the tags: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        repository.close();
    }

    private boolean has(String reference) {
        try {
            return repository.resolve(reference + "^{commit}") != null;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
