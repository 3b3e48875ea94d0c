package cn.onething.testsupport;

import cn.onething.servers.EmbeddedKafka;
import cn.onething.servers.KafkaSettings;
import cn.onething.servers.Lifetime;
import cn.onething.servers.Ports;

final class EmbeddedKafkaTestServer implements KafkaTestServer {
    private final EmbeddedKafka server = new EmbeddedKafka(
            new KafkaSettings(TemporaryHome.folder("kafka"), Ports.free(), Ports.free(), Lifetime.WITH_PARENT));

    EmbeddedKafkaTestServer() {
        TemporaryHome.killAtExit(server);
        server.start();
    }

    @Override
    public String bootstrapServers() {
        return server.bootstrapServers();
    }

    @Override
    public void stop() {
        server.stop();
    }

    @Override
    public void kill() {
        server.kill();
    }

    @Override
    public void start() {
        server.start();
    }
}
