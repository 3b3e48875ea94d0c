package cn.onething.testsupport;

import cn.onething.servers.EmbeddedPostgres;
import cn.onething.servers.Lifetime;
import cn.onething.servers.Ports;
import cn.onething.servers.PostgresSettings;

final class EmbeddedPostgresTestServer implements PostgresTestServer {
    private final int port = Ports.free();
    private final EmbeddedPostgres server = new EmbeddedPostgres(
            new PostgresSettings(TemporaryHome.folder("postgres"), port, PASSWORD, Lifetime.WITH_PARENT));

    EmbeddedPostgresTestServer() {
        TemporaryHome.stopAtExit(server);
        server.start();
    }

    @Override
    public String url(String database) {
        return EmbeddedPostgres.jdbcUrl(port, database);
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
