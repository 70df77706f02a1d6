package dev.mek.local.stack;

import dev.mek.local.client.SupervisorLauncher;
import dev.mek.local.client.SupervisorLauncher.Launched;
import dev.mek.local.plan.StackFolder;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A command in the foreground, to be killed. Arguments: folder, cache, then the supervisor's command line. */
final class CommandMain {
    private CommandMain() {}

    public static void main(String[] arguments) throws InterruptedException {
        StackFolder folder = new StackFolder(Path.of(arguments[0]), Path.of(arguments[1]));
        List<String> words = List.of(arguments).subList(2, arguments.length);
        Launched launched = SupervisorLauncher.start(folder, words, true);
        launched.client().awaitReady(TestStack.READY_MAX, event -> {});
        System.out.println("ready");
        new CountDownLatch(1).await();
    }
}
