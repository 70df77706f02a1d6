package dev.mek.local.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A process with children on leashes, to be killed. Arguments: how many children, their working folder, the shell script they run. */
final class ParentMain {
    private ParentMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        Path folder = Path.of(arguments[1]);
        for (int i = 0; i < Integer.parseInt(arguments[0]); i++) {
            Command command = new Command(List.of("sh", "-c", arguments[2]), Map.of(), folder);
            LeashedProcess.start(command, EndSignal.TERM, Duration.ofSeconds(2), line -> {});
        }
        System.out.println("started");
        new CountDownLatch(1).await();
    }
}
