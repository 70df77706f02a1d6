package dev.mek.local.docker;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.Mount;
import com.github.dockerjava.api.model.MountType;
import dev.mek.local.part.Body;
import dev.mek.local.part.PartFailure;
import dev.mek.local.process.LineSink;
import java.util.List;
import java.util.Objects;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.startupcheck.StartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.AbstractWaitStrategy;
import org.testcontainers.utility.DockerImageName;

/** Starts containers by Testcontainers, which marks them as the reaper's. */
final class Containers {
    private Containers() {}

    /** @param image is on this machine already */
    static Body start(DockerEngine engine, ContainerPlan plan, DockerImageName image, LineSink lines) {
        GenericContainer<?> container = new GenericContainer<>(image)
                .withImagePullPolicy(any -> false)
                .withEnv(plan.environment())
                .withExposedPorts(plan.port())
                .withLabels(engine.labels())
                .withCreateContainerCmdModifier(command -> complete(command, engine, plan))
                .withStartupCheckStrategy(new StartedIsEnough())
                .waitingFor(new NothingToWaitFor());
        container.setPortBindings(List.of("127.0.0.1:" + plan.hostPort() + ":" + plan.port()));
        if (!plan.words().isEmpty()) {
            container.withCommand(plan.words().toArray(String[]::new));
        }
        try {
            container.start();
        } catch (ContainerLaunchException failure) {
            throw new PartFailure(
                    plan.part(), "cannot be started from " + plan.image() + ": " + cause(failure), List.of());
        }
        return ContainerBody.of(engine.client(), container.getContainerId(), lines, container::stop);
    }

    private static void complete(CreateContainerCmd command, DockerEngine engine, ContainerPlan plan) {
        HostConfig host = Objects.requireNonNull(command.getHostConfig(), "no host configuration");
        host.withMounts(List.of(new Mount()
                .withType(MountType.VOLUME)
                .withSource(engine.volume(plan.part()))
                .withTarget(plan.data())));
        command.withName(engine.name(plan.part()));
    }

    private static String cause(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).strip();
    }

    /** One that ends at once is seen by its end, and with its last lines. */
    private static final class StartedIsEnough extends StartupCheckStrategy {
        @Override
        public StartupStatus checkStartupState(DockerClient client, String container) {
            return StartupStatus.SUCCESSFUL;
        }
    }

    /** Readiness is seen to as with any other part. */
    private static final class NothingToWaitFor extends AbstractWaitStrategy {
        @Override
        protected void waitUntilReady() {}
    }
}
