package dev.mek.contracts.check;

import dev.mek.contracts.source.FileTree;
import dev.mek.contracts.source.Folder;
import dev.mek.contracts.source.GitFailure;
import dev.mek.contracts.source.GitRepository;
import dev.mek.contracts.source.UnreadableSource;
import dev.mek.contracts.surface.Surface;
import dev.mek.contracts.surface.SurfaceReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;
import org.jspecify.annotations.Nullable;

/**
 * Finds the catalogue and what to hold it against.
 *
 * <p>{@code git:REF} is a commit of the repository around the catalogue, {@code merge-base} where its branch left the trunk,
 * anything else a folder. Against a commit the released versions count too: every tag that matches.
 */
public final class Targets {

    private static final String GIT = "git:";
    private static final String MERGE_BASE = "merge-base";
    private static final int HASH_LENGTH = 8;

    private final Path catalog;
    private final String shown;

    /**
     * A catalogue.
     *
     * @param catalog the folder with {@code catalog.yaml}
     * @param shown how the user called it
     */
    public Targets(Path catalog, String shown) {
        this.catalog = catalog;
        this.shown = shown;
    }

    /** The catalogue, what it is held against, and released versions, the newest first. */
    public record Found(Surface after, Surface base, List<Surface> releases) {
        public Found {
            releases = List.copyOf(releases);
        }
    }

    /**
     * Reads them.
     *
     * @param releases which tags are releases; null for none
     * @throws UnreadableSource when a catalogue cannot be read
     * @throws GitFailure when the repository does not hold what is asked for
     */
    public Found find(String against, @Nullable Pattern releases) {
        if (!Files.isDirectory(catalog)) {
            throw new UnreadableSource(shown, "there is no such folder");
        }
        if (!against.startsWith(GIT) && !against.equals(MERGE_BASE)) {
            return folder(against);
        }
        try (GitRepository repository = GitRepository.around(catalog)
                .orElseThrow(() ->
                        new UnreadableSource(shown, "lies in no git repository; --against a folder works without"))) {
            String prefix = repository.prefix(catalog);
            Surface after = SurfaceReader.read(new Folder(catalog, shown, prefix));
            boolean mergeBase = against.equals(MERGE_BASE);
            ObjectId commit = mergeBase ? repository.mergeBase() : repository.commit(against.substring(GIT.length()));
            String label = (mergeBase ? against : against.substring(GIT.length())) + "@"
                    + commit.getName().substring(0, HASH_LENGTH);
            FileTree base = repository.tree(commit, label, prefix);
            if (!SurfaceReader.present(base)) {
                throw new UnreadableSource(base.name(SurfaceReader.CATALOG), "there is no such file");
            }
            return new Found(after, SurfaceReader.read(base), released(repository, after, prefix, releases));
        }
    }

    private Found folder(String against) {
        Path other = catalog.getFileSystem().getPath(against);
        if (!Files.isDirectory(other)) {
            throw new UnreadableSource(
                    against, "there is no such folder; a commit is named as in git:main or merge-base");
        }
        return new Found(
                SurfaceReader.read(new Folder(catalog, shown, slashed(shown))),
                SurfaceReader.read(new Folder(other, against, slashed(against))),
                List.of());
    }

    private static List<Surface> released(
            GitRepository repository, Surface after, String prefix, @Nullable Pattern releases) {
        if (releases == null
                || after.events().stream().noneMatch(event -> event.mode().transitive())) {
            return List.of();
        }
        repository.wholeOr("check against the one version alone: --no-releases");
        List<Surface> found = new ArrayList<>();
        for (GitRepository.Tag tag : repository.tags(releases)) {
            FileTree tree = repository.tree(tag.commit(), tag.name(), prefix);
            if (SurfaceReader.present(tree)) {
                found.add(SurfaceReader.read(tree));
            }
        }
        return found;
    }

    private static String slashed(String folder) {
        return folder.isEmpty() || folder.equals(".") ? "" : folder.endsWith("/") ? folder : folder + "/";
    }
}
