package dev.mek.local.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import dev.mek.local.part.PartFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.testcontainers.DockerClientFactory;

/**
 * The container engine, for one stack. What it starts is removed when it is closed, and by Testcontainers' reaper some ten
 * seconds after this process is gone by whatever death. Thread-safe.
 */
public final class DockerEngine implements AutoCloseable {
    static final String STACK_LABEL = "dev.mek.bookings.stack";

    private static final String REAPER = "testcontainers-ryuk-";

    private final DockerClient client;
    private final String stack;
    private final String folder;
    private final boolean keepsData;
    private final Set<String> volumes = ConcurrentHashMap.newKeySet();

    private DockerEngine(DockerClient client, String stack, String folder, boolean keepsData) {
        this.client = client;
        this.stack = stack;
        this.folder = folder;
        this.keepsData = keepsData;
    }

    /**
     * Finds the engine as Testcontainers does, and removes what an earlier run of this stack has left.
     *
     * @param folder the stack's, by which its containers are known
     * @param keepsData whether the volumes outlive this run
     * @throws PartFailure when none answers: what was tried
     */
    public static DockerEngine open(String stack, String folder, boolean keepsData) {
        DockerClient client;
        try {
            client = DockerClientFactory.instance().client();
        } catch (IllegalStateException | DockerException none) {
            throw new PartFailure("docker:", EngineSearch.failed(none), List.of());
        }
        DockerEngine engine = new DockerEngine(client, stack, folder, keepsData);
        engine.removeLeftContainers();
        return engine;
    }

    DockerClient client() {
        return client;
    }

    /** Name and labels of a part's container. */
    String name(String part) {
        return "bookings-" + stack + "-" + part + "-" + session();
    }

    Map<String, String> labels() {
        return Map.of(STACK_LABEL, folder);
    }

    /** The part's volume, made when it is not there. One that is not to be kept is the reaper's, too. */
    String volume(String part) {
        String name = keepsData ? keptVolume(part) : name(part);
        if (volumes.add(name)) {
            Map<String, String> labels = new HashMap<>(labels());
            if (!keepsData) {
                labels.putAll(DockerClientFactory.DEFAULT_LABELS);
                labels.put(DockerClientFactory.TESTCONTAINERS_SESSION_ID_LABEL, DockerClientFactory.SESSION_ID);
            }
            client.createVolumeCmd().withName(name).withLabels(labels).exec();
        }
        return name;
    }

    /** Forgets what the volumes hold, the kept ones too. The containers must be gone. */
    public void wipe() {
        volumes.forEach(this::removeVolume);
        volumes.clear();
    }

    /** Removes everything but kept volumes, and the reaper last. */
    @Override
    public void close() {
        removeLeftContainers();
        if (!keepsData) {
            wipe();
        }
        removeContainer(REAPER + DockerClientFactory.SESSION_ID);
    }

    private String keptVolume(String part) {
        return "bookings-" + stack + "-" + part + "-" + Integer.toHexString(folder.hashCode());
    }

    private static String session() {
        return DockerClientFactory.SESSION_ID.substring(0, 8);
    }

    private void removeLeftContainers() {
        client.listContainersCmd().withShowAll(true).withLabelFilter(labels()).exec().stream()
                .map(container -> container.getId())
                .forEach(this::removeContainer);
    }

    private void removeContainer(String container) {
        try {
            client.removeContainerCmd(container)
                    .withForce(true)
                    .withRemoveVolumes(true)
                    .exec();
        } catch (NotFoundException gone) {
            // That is what was wanted.
        } catch (DockerException beingRemoved) {
            // The reaper of an earlier run is at it.
        }
    }

    private void removeVolume(String name) {
        try {
            client.removeVolumeCmd(name).exec();
        } catch (DockerException goneOrInUse) {
            // The reaper comes after us.
        }
    }
}
