package cn.onething.servers;

import java.nio.file.Path;
import java.util.Map;

/**
 * How an embedded PostgreSQL runs.
 *
 * @param home its directory: {@code data/}, {@code server.log}, {@code process.properties}
 * @param port on 127.0.0.1
 * @param password of the superuser {@code postgres}; fixed when the directory is first used
 * @param cache where the programs are unpacked
 * @param options more server settings, over the standard ones
 */
public record PostgresSettings(
        Path home, int port, String password, Lifetime lifetime, Path cache, Map<String, String> options) {
    /**
     * The C library gives memory back to the kernel when 128 KiB at the end of the heap are free. A statement's memory is
     * about that much, so that a backend gets and returns it with each transaction, and every page of it is a page fault:
     * up to half of what the transaction costs. Other C libraries than glibc do not know these names.
     */
    static final Map<String, String> ENVIRONMENT =
            Map.of("MALLOC_TRIM_THRESHOLD_", "8388608", "MALLOC_MMAP_THRESHOLD_", "8388608");

    public PostgresSettings {
        home = home.toAbsolutePath().normalize();
        options = Map.copyOf(options);
    }

    public PostgresSettings(Path home, int port, String password, Lifetime lifetime) {
        this(home, port, password, lifetime, ServerCache.standard(), Map.of());
    }

    Path data() {
        return home.resolve("data");
    }

    Path processFile() {
        return home.resolve("process.properties");
    }

    ServerLog log() {
        return new ServerLog(home.resolve("server.log"));
    }

    /**
     * For two cores and a commit per batch. Nothing here gives up durability. Checkpoints are not rare: each one makes the
     * next change of every page write the whole page to the log, but tables here grow, and old pages rest.
     */
    static Map<String, String> standard(int port) {
        return Map.ofEntries(
                Map.entry("listen_addresses", "127.0.0.1"),
                Map.entry("port", Integer.toString(port)),
                Map.entry("unix_socket_directories", ""),
                Map.entry("fsync", "on"),
                Map.entry("synchronous_commit", "on"),
                Map.entry("full_page_writes", "on"),
                Map.entry("max_connections", "200"),
                Map.entry("shared_buffers", "512MB"),
                Map.entry("wal_buffers", "16MB"),
                // little enough that the log's files are used again while they are in memory, instead of being made
                Map.entry("min_wal_size", "1GB"),
                Map.entry("max_wal_size", "2GB"),
                Map.entry("checkpoint_timeout", "15min"),
                Map.entry("autovacuum", "on"),
                // plans are fixed and go by index, so that a table is looked at when it has grown tenfold; and most
                // tables only grow: nothing in them is dead, and looking for it writes every page once more; they are
                // frozen by autovacuum_freeze_max_age
                Map.entry("autovacuum_analyze_scale_factor", "10"),
                Map.entry("autovacuum_vacuum_insert_threshold", "-1"),
                Map.entry("jit", "off"),
                Map.entry("timezone", "UTC"),
                Map.entry("log_timezone", "UTC"),
                Map.entry("log_checkpoints", "off"));
    }
}
