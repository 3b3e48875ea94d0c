package cn.onething.benchmarks;

import java.net.URI;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The running stack.
 *
 * @param postgresUrl JDBC address of the administrator's database, on the server that the services use
 * @param pids process of every service by name; those of the servers are called {@code kafka} and {@code postgres}
 */
public record Target(
        URI gateway,
        String bootstrapServers,
        String postgresUrl,
        String postgresUser,
        String postgresPassword,
        Map<String, Long> pids) {

    public Target {
        pids = Collections.unmodifiableMap(new LinkedHashMap<>(pids));
    }

    @Override
    public String toString() {
        return "Target[" + gateway + ", " + bootstrapServers + ", " + postgresUrl + "]";
    }
}
