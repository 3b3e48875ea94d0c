package cn.onething.servers;

/** What becomes of a server when the JVM that started it ends. */
public enum Lifetime {
    /** The server ends too, even when the JVM is killed and runs no shutdown hook. For tests. */
    WITH_PARENT,
    /** The server stays, in a session of its own, until someone stops it. For local runs. */
    DETACHED
}
