package cn.onething.servers;

import java.util.Optional;

/**
 * A server that runs as a child process on this machine, on the loopback address, with its files in one directory.
 *
 * <p>The directory tells everything: another JVM that makes the same object for the same directory finds, stops or kills
 * the server that the first one started.
 */
public interface EmbeddedServer {

    /**
     * Starts the server and returns when it serves requests. Data of an earlier run is kept, also after a crash.
     *
     * @throws ServerFailed when it already runs, its port is taken, or it does not come up; with its last log lines
     */
    ServerProcess start();

    /** Ends the server in order, and returns when it is gone. Does nothing when it does not run. */
    void stop();

    /** Ends the server without a warning to it, as a power cut would (the page cache survives). */
    void kill();

    /** Whether the server answers requests now. */
    boolean isReady();

    /** The running process, whoever started it. */
    Optional<ServerProcess> process();
}
