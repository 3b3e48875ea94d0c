package cn.onething.cli.stack;

import cn.onething.servers.EmbeddedServer;
import java.nio.file.Path;
import java.util.Optional;

/** Kafka or PostgreSQL. */
record Server(String name, int port, String url, Path log, EmbeddedServer process, Runnable afterStart)
        implements Member {

    @Override
    public Optional<Running> running() {
        return process.process().map(found -> new Running(found.pid()));
    }

    @Override
    public boolean isReady() {
        return running().isPresent() && process.isReady();
    }

    @Override
    public void start() {
        if (running().isEmpty()) {
            PortOwner.requireFree(name, port);
            process.start();
        }
        afterStart.run();
    }

    @Override
    public void stop() {
        process.stop();
    }

    @Override
    public void kill() {
        process.kill();
    }
}
