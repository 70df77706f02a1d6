package dev.mek.broker;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.utils.Time;

/**
 * One Kafka node, broker and controller in one, until SIGTERM.
 *
 * <p>Arguments: the server's properties file and, if wanted, a file of topics. Standard output carries the log and, as soon as
 * clients can work, the one line {@value #READY}.
 */
public final class Main {
    /** The line by which a waiting supervisor knows that broker and topics are there. */
    static final String READY = "broker ready";

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0) {
            System.err.println("usage: dev.mek.broker.Main SERVER_PROPERTIES [TOPICS]");
            System.exit(2);
        }
        try {
            run(read(Path.of(arguments[0])), topics(arguments));
        } catch (IllegalStateException refusal) {
            fail(String.valueOf(refusal.getMessage()));
            // A broker that cannot start leaves half-started threads behind; only ending the whole process ends them.
        } catch (Throwable failure) {
            failure.printStackTrace(System.out);
            fail(rootCause(failure).toString());
        }
    }

    /** Says it last, because the last lines are what a supervisor shows. */
    private static void fail(String why) {
        System.out.println("broker failed: " + why);
        System.out.flush();
        Runtime.getRuntime().halt(1);
    }

    private static void run(Properties properties, List<Topic> topics) throws Exception {
        Storage.formatIfNew(properties);
        KafkaRaftServer server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown, "broker-shutdown"));
        server.startup();
        Topics.create(properties, topics);
        System.out.println(READY);
        server.awaitShutdown();
    }

    private static Properties read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static List<Topic> topics(String[] arguments) throws IOException {
        return arguments.length < 2 ? List.of() : Topic.readAll(Path.of(arguments[1]));
    }

    private static Throwable rootCause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
