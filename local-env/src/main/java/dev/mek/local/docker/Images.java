package dev.mek.local.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.async.ResultCallback;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.model.PullResponseItem;
import com.github.dockerjava.api.model.ResponseItem.ProgressDetail;
import dev.mek.local.part.PartFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.ImageNameSubstitutor;

/** Gets images, from a mirror where Testcontainers is told of one ({@code hub.image.name.prefix}). */
final class Images {
    private static final int PULL_MINUTES_MAX = 15;
    private static final long MEBIBYTE = 1024L * 1024;

    private Images() {}

    /**
     * The image's full name; it is on this machine when this returns.
     *
     * @param news told of the progress of a pull, a line at a time
     * @throws PartFailure when it cannot be had
     */
    static DockerImageName get(DockerClient client, String part, String image, Consumer<String> news) {
        DockerImageName name = ImageNameSubstitutor.instance().apply(DockerImageName.parse(image));
        String full = name.asCanonicalNameString();
        if (!isThere(client, full)) {
            news.accept("pulling " + full);
            try {
                Pull pull = new Pull(full, news);
                if (!client.pullImageCmd(full).exec(pull).awaitCompletion(PULL_MINUTES_MAX, TimeUnit.MINUTES)) {
                    throw new PartFailure(
                            part, "cannot pull " + full + ": not done after " + PULL_MINUTES_MAX + " min", List.of());
                }
            } catch (DockerException failure) {
                throw new PartFailure(part, "cannot pull " + full + ": " + failure.getMessage(), List.of());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while " + full + " was pulled", e);
            }
            if (!isThere(client, full)) {
                throw new PartFailure(part, "cannot pull " + full, List.of());
            }
        }
        return name;
    }

    private static boolean isThere(DockerClient client, String image) {
        try {
            client.inspectImageCmd(image).exec();
            return true;
        } catch (NotFoundException absent) {
            return false;
        }
    }

    /** Adds up the layers. */
    private static final class Pull extends ResultCallback.Adapter<PullResponseItem> {
        private final String image;
        private final Consumer<String> news;
        private final Map<String, ProgressDetail> layers = new HashMap<>();
        private long told;

        Pull(String image, Consumer<String> news) {
            this.image = image;
            this.news = news;
        }

        @Override
        public void onNext(PullResponseItem item) {
            ProgressDetail detail = item.getProgressDetail();
            String layer = item.getId();
            if (layer == null || detail == null || detail.getTotal() == null || detail.getCurrent() == null) {
                return;
            }
            layers.put(layer, detail);
            long current = layers.values().stream()
                            .mapToLong(ProgressDetail::getCurrent)
                            .sum()
                    / MEBIBYTE;
            long total =
                    layers.values().stream().mapToLong(ProgressDetail::getTotal).sum() / MEBIBYTE;
            if (current != told) {
                told = current;
                news.accept("pulling " + image + ", " + current + " of " + total + " MiB");
            }
        }
    }
}
