package cn.onething.testsupport;

import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import org.testcontainers.containers.GenericContainer;

/** Containers that keep their port over a restart: the engine hands out a new one each time unless it is fixed. */
final class FixedPort {
    private static final int STOP_SECONDS = 10;

    private FixedPort() {}

    static void bind(GenericContainer<?> container, int inside, int outside) {
        container.withCreateContainerCmdModifier(command -> {
            HostConfig host = command.getHostConfig() == null ? new HostConfig() : command.getHostConfig();
            command.withHostConfig(host.withPortBindings(PortBinding.parse(outside + ":" + inside)));
        });
    }

    static void stop(GenericContainer<?> container) {
        container
                .getDockerClient()
                .stopContainerCmd(container.getContainerId())
                .withTimeout(STOP_SECONDS)
                .exec();
    }

    static void kill(GenericContainer<?> container) {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    static void startAgain(GenericContainer<?> container) {
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
    }
}
