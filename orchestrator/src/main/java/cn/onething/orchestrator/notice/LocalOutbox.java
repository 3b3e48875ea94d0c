package cn.onething.orchestrator.notice;

import java.util.List;

/**
 * Sends nothing anywhere: what would be sent is to be read at {@code /notices}. For installations without a way out.
 */
final class LocalOutbox implements NoticeSender {

    @Override
    public List<Notice> send(List<Notice> notices) {
        return List.of();
    }

    @Override
    public boolean hasWayOut() {
        return false;
    }
}
