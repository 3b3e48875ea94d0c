package cn.onething.orchestrator.notice;

import java.util.List;

/**
 * Port: brings notices to applicants: by text message, in the app, by post. Called by one thread per shard, and never by
 * one that handles cases. After a crash it may be handed what it sent before: the notice's id tells.
 */
public interface NoticeSender {

    /**
     * Sends the notices in order.
     *
     * @return those that could not be sent; each is handed over again, later and later
     * @throws RuntimeException when none was sent, because the way itself is closed: the same are handed over again
     */
    List<Notice> send(List<Notice> notices);

    /** Whether anything leaves at all; without it only what is told later is made and kept. */
    default boolean hasWayOut() {
        return true;
    }
}
