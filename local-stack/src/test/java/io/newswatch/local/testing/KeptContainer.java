package io.newswatch.local.testing;

import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import io.newswatch.local.servers.FreePort;
import org.testcontainers.containers.GenericContainer;

/** A container on a loopback port that stays the same, so that it can be killed and started again where it was. */
final class KeptContainer implements AutoCloseable {
    private final GenericContainer<?> container;
    private final int port = FreePort.find();

    /** Not started yet; {@code inside} is the port that the container listens on. */
    KeptContainer(GenericContainer<?> container, int inside) {
        this.container = container.withCreateContainerCmdModifier(create -> {
            var settings = create.getHostConfig() == null ? new HostConfig() : create.getHostConfig();
            create.withHostConfig(settings.withPortBindings(PortBinding.parse("127.0.0.1:" + port + ":" + inside)));
        });
    }

    int port() {
        return port;
    }

    void start() {
        container.start();
    }

    boolean isAlive() {
        var state = container
                .getDockerClient()
                .inspectContainerCmd(container.getContainerId())
                .exec()
                .getState();
        return Boolean.TRUE.equals(state.getRunning());
    }

    void kill() {
        container.getDockerClient().killContainerCmd(container.getContainerId()).exec();
    }

    void restart() {
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
    }

    @Override
    public void close() {
        container.stop();
    }
}
