package cn.onething.benchmarks.ceiling;

import java.net.URI;

/**
 * How the ceiling works. The defaults were found by trying, see benchmarks/README.md.
 *
 * @param shards partitions of every topic
 * @param batch cases that are inserted and started together, all of one shard
 * @param inFlight cases that may be under way at once
 * @param lanes threads of each department, and of the case side, that share the partitions
 * @param compression of the Kafka batches
 */
record Settings(
        String bootstrapServers,
        Postgres postgres,
        int shards,
        int batch,
        int inFlight,
        int lanes,
        String compression) {

    /** @param url JDBC address of the administrator's database */
    record Postgres(String url, String user, String password) {

        /** The same server, another database. */
        String urlOf(String database) {
            URI uri = URI.create(url.substring("jdbc:".length()));
            String query = uri.getQuery() == null ? "" : "?" + uri.getQuery();
            return "jdbc:postgresql://" + uri.getAuthority() + "/" + database + query;
        }

        @Override
        public String toString() {
            return url;
        }
    }
}
