package cn.onething.cli.stack;

import java.nio.file.Path;
import java.util.Optional;

/** One process of the local stack. */
interface Member {

    String name();

    int port();

    /** Where it is reached, for people. */
    String url();

    /** Empty when it does not run. */
    Optional<Running> running();

    /** Whether it runs and does its work now. */
    boolean isReady();

    /**
     * Starts it; returns when it is ready.
     *
     * @throws cn.onething.cli.CommandFailed with the reason and the last log lines when it does not become ready
     * @throws cn.onething.servers.ServerFailed the same, for a server
     */
    void start();

    /** Ends it in order; by force when it takes too long. Does nothing when it does not run. */
    void stop();

    /** Ends it as a power cut would. */
    void kill();

    Path log();

    record Running(long pid) {}
}
