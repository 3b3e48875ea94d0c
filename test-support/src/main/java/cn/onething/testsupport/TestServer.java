package cn.onething.testsupport;

/** A server that a test may take away and give back. Its port and its data stay. */
public interface TestServer {

    /** Ends it in order. */
    void stop();

    /** Ends it as {@code kill -9} does. */
    void kill();

    /** Starts it after a stop or a kill, and returns when it serves requests again. */
    void start();
}
