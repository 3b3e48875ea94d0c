package cn.onething.testsupport;

import cn.onething.servers.EmbeddedKafka;
import cn.onething.servers.KafkaJars;
import cn.onething.servers.KafkaSettings;
import cn.onething.servers.Lifetime;
import cn.onething.servers.Ports;
import java.util.List;
import java.util.Map;

final class EmbeddedKafkaTestServer implements KafkaTestServer {
    private final EmbeddedKafka server = new EmbeddedKafka(new KafkaSettings(
            TemporaryHome.folder("kafka"),
            Ports.free(),
            Ports.free(),
            Lifetime.WITH_PARENT,
            KafkaJars.ofClassPath(),
            Map.of(),
            List.of("-XX:TieredStopAtLevel=1"))); // a quick start counts here, not the speed after an hour

    EmbeddedKafkaTestServer() {
        TemporaryHome.stopAtExit(server);
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
