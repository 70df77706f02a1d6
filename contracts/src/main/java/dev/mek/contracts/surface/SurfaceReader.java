package dev.mek.contracts.surface;

import dev.mek.contracts.source.FileTree;
import dev.mek.contracts.source.SourceFile;
import dev.mek.contracts.source.SourceReader;
import dev.mek.contracts.source.UnreadableSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads a catalogue. Of an event only {@code type} and {@code schema} are needed; what rules compare beside them is compared
 * where it is said. Fields that nobody here knows are left alone. What is wrong is an {@link UnreadableSource}.
 */
public final class SurfaceReader {

    /** The catalogue's own file. */
    public static final String CATALOG = "catalog.yaml";

    private static final String ASYNC_API = "asyncapi.yaml";

    private final FileTree files;
    private final SourceFile catalog;
    private final Optional<AsyncApiHeaders> described;

    private SurfaceReader(FileTree files) {
        this.files = files;
        this.catalog = needed(CATALOG, null, "");
        String api = Entry.root(catalog).text("asyncapi");
        this.described = (api.isEmpty() ? found(ASYNC_API) : Optional.of(needed(api, catalog, "/asyncapi")))
                .map(AsyncApiHeaders::new);
    }

    /** Whether there is a catalogue at all. */
    public static boolean present(FileTree files) {
        return files.read(CATALOG).isPresent();
    }

    /** Reads it and all that it names. */
    public static Surface read(FileTree files) {
        return new SurfaceReader(files).surface();
    }

    private Surface surface() {
        Entry root = Entry.root(catalog);
        String formats = root.text("formats");
        if (!Set.of("", "assert", "annotate").contains(formats)) {
            throw catalog.refused("/formats", "formats is assert or annotate");
        }
        List<Event> events = root.list("events").map(this::event).toList();
        once(events, "event", Event::type, Event::pointer);
        List<Topic> topics = root.list("topics")
                .map(entry -> new Topic(entry.pointer(), entry.needed("name"), entry.node()))
                .toList();
        once(topics, "topic", Topic::name, Topic::pointer);
        return new Surface(
                files.label(),
                catalog,
                !formats.equals("annotate"),
                root.list("owners")
                        .map(entry -> new Owner(entry.pointer(), entry.needed("name"), entry.text("source")))
                        .toList(),
                topics,
                events,
                root.list("exceptions").map(SurfaceReader::exemption).toList());
    }

    private Event event(Entry entry) {
        String type = entry.needed("type");
        String mode = entry.text("compatibility");
        Optional<Headers> own = entry.node().has("headers")
                ? Optional.of(new Headers(
                        Set.copyOf(entry.texts("headers")), Place.of(catalog, entry.pointer() + "/headers")))
                : Optional.empty();
        return new Event(
                entry.pointer(),
                type,
                needed(entry.needed("schema"), catalog, entry.pointer() + "/schema"),
                entry.text("owner"),
                entry.text("topic"),
                entry.text("key"),
                entry.texts("consumers"),
                mode.isEmpty()
                        ? Mode.FULL_TRANSITIVE
                        : Mode.named(mode)
                                .orElseThrow(() -> catalog.refused(
                                        entry.pointer() + "/compatibility",
                                        "compatibility is one of " + Mode.names() + ", not " + mode)),
                entry.text("version"),
                own.or(() -> described.flatMap(api -> api.of(type))),
                examples(entry.text("examples")));
    }

    /** {@code FOLDER/valid} where there is one, else the folder; {@code NAME.closed.json} and the like say something of another. */
    private List<SourceFile> examples(String folder) {
        if (folder.isEmpty()) {
            return List.of();
        }
        List<String> valid = files.list(folder + "/valid");
        return (valid.isEmpty() ? files.list(folder) : valid)
                .stream()
                        .filter(path ->
                                path.matches(".*\\.(json|ya?ml)") && !path.matches(".*\\.(closed|expect)\\.json"))
                        .map(path -> needed(path, null, ""))
                        .toList();
    }

    private static Exemption exemption(Entry entry) {
        return new Exemption(
                entry.pointer(), entry.needed("rule"), entry.needed("for"), entry.text("at"), entry.needed("reason"));
    }

    private <T> void once(List<T> items, String what, Function<T, String> name, Function<T, String> pointer) {
        Set<String> seen = new HashSet<>();
        for (T item : items) {
            if (!seen.add(name.apply(item))) {
                throw catalog.refused(pointer.apply(item), what + " " + name.apply(item) + " stands there twice");
            }
        }
    }

    private Optional<SourceFile> found(String path) {
        return files.read(path).map(bytes -> SourceReader.read(files.name(path), bytes));
    }

    private SourceFile needed(String path, @Nullable SourceFile namedBy, String pointer) {
        return found(path)
                .orElseThrow(() -> namedBy == null
                        ? new UnreadableSource(files.name(path), "there is no such file")
                        : namedBy.refused(pointer, "there is no file " + files.name(path)));
    }
}
