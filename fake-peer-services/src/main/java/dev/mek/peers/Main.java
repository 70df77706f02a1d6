package dev.mek.peers;

import dev.mek.contracts.wire.InvalidSettingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Workshop and billing, simulated, as one process, or one of them. SIGTERM ends it in order. */
public final class Main {

    private static final Logger log = LoggerFactory.getLogger(Main.class);
    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private Main() {}

    public static void main(String[] arguments) throws InterruptedException {
        Settings settings;
        try {
            settings = Settings.fromEnvironment(System.getenv());
        } catch (BadSettingException | InvalidSettingException e) {
            System.err.println(e.getMessage());
            System.exit(USAGE);
            return;
        }
        Peers peers = Peers.start(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(peers::close, "stop"));
        log.atInfo()
                .addKeyValue("host", settings.httpHost())
                .addKeyValue("port", peers.httpPort())
                .addKeyValue("instance", settings.instance())
                .addKeyValue("roles", settings.roles())
                .addKeyValue("behaviour", settings.behaviour())
                .log("peers started");
        peers.awaitEnd();
        if (!peers.isWell()) {
            System.exit(FAILED);
        }
    }
}
