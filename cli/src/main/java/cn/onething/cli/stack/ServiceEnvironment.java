package cn.onething.cli.stack;

import cn.onething.cli.OwnFolders;
import cn.onething.servers.EmbeddedPostgres;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The settings of a service in the local stack, as environment variables. In a container or on a cluster the same
 * variables are set by whoever runs it there.
 *
 * @param bind address that the services listen on
 * @param folders what they read instead of what is shipped; a blank setting is none
 */
record ServiceEnvironment(
        int portBase, String bind, String kafka, int postgresPort, Secrets secrets, OwnFolders folders) {

    Map<String, String> of(ServiceSpec spec) {
        Map<String, String> values = new HashMap<>();
        values.put("SERVER_PORT", Integer.toString(spec.port(portBase)));
        values.put("SERVER_ADDRESS", bind);
        values.put("MALLOC_ARENA_MAX", "2"); // each arena of the C library keeps memory of its own
        spec.database().ifPresent(database -> {
            values.put("SPRING_DATASOURCE_URL", EmbeddedPostgres.jdbcUrl(postgresPort, database));
            values.put("SPRING_DATASOURCE_USERNAME", database);
            values.put("SPRING_DATASOURCE_PASSWORD", secrets.of(database));
            values.put("SPRING_KAFKA_BOOTSTRAP_SERVERS", kafka);
            // the only instance: there are no others whose rows to look for, and after a kill it goes on where it was
            values.put("ONETHING_JOURNAL_RELAYFALLBACK", "10s");
            values.put("ONETHING_JOURNAL_INSTANCE", "local");
        });
        if (spec.equals(ServiceSpec.ORCHESTRATOR)) {
            values.put("ONETHING_ORCHESTRATOR_MASTERKEY", secrets.key("orchestrator.master-key"));
        }
        values.putAll(folders.environmentOf(spec.name()));
        if (spec.hasWorkLists()) {
            values.put("ONETHING_OFFICERS_KEY", OfficerKey.in(secrets));
        }
        if (spec.equals(ServiceSpec.GATEWAY)) {
            ServiceSpec.behindGateway()
                    .forEach(behind -> values.put(routeVariable(behind), "http://localhost:" + behind.port(portBase)));
        }
        return values;
    }

    private static String routeVariable(ServiceSpec behind) {
        return "ONETHING_GATEWAY_" + behind.name().toUpperCase(Locale.ROOT).replace('-', '_');
    }
}
