package dev.mek.broker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/** The node's log folder, formatted in this JVM: Kafka's own tool would cost a JVM of its own. */
final class Storage {
    private Storage() {}

    /**
     * Formats for a static quorum. A dynamic one would store the controller's address in the log, and the node would be lost as
     * soon as it comes back on another port.
     */
    static void formatIfNew(Properties properties) throws Exception {
        Path folder = Path.of(properties.getProperty("log.dirs"));
        if (Files.exists(folder.resolve("meta.properties"))) {
            return;
        }
        Files.createDirectories(folder);
        Formatter formatter = new Formatter();
        String users = properties.getProperty("mek.scram", "");
        if (!users.isEmpty()) {
            formatter.setScramArguments(List.of(users.split(" ", -1)));
        }
        formatter
                .setPrintStream(System.out)
                .setNodeId(Integer.parseInt(properties.getProperty("node.id")))
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(folder.toString())
                .setMetadataLogDirectory(folder.toString())
                .setControllerListenerName(properties.getProperty("controller.listener.names"))
                .setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
                .setHasDynamicQuorum(false)
                .run();
    }
}
