package cn.onething.cli.stack;

import cn.onething.benchmarks.Target;
import cn.onething.servers.EmbeddedPostgres;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the bench needs to know about the local stack. */
public final class BenchTarget {
    private BenchTarget() {}

    public static Target of(Stack stack) {
        ServiceEnvironment environment = stack.environment();
        Map<String, Long> pids = new LinkedHashMap<>();
        for (Member member : stack.members()) {
            String name = member.name().equals("postgresql") ? "postgres" : member.name();
            member.running().ifPresent(running -> pids.put(name, running.pid()));
        }
        return new Target(
                URI.create("http://localhost:" + environment.portBase()),
                environment.kafka(),
                EmbeddedPostgres.jdbcUrl(environment.postgresPort(), "postgres"),
                EmbeddedPostgres.SUPERUSER,
                environment.secrets().of("postgres"),
                pids);
    }
}
