package cn.onething.orchestrator.notice;

import java.time.Instant;

/**
 * What an applicant is told about one decision. Shard and position name the decision's journal row, which is one
 * revision of one case; so there is one notice per case, revision and kind.
 *
 * @param zh, en the text, without personal data
 * @param at when it was decided
 */
public record Notice(
        int shard, long position, NoticeKind kind, String caseNumber, int revision, String zh, String en, Instant at) {

    /** Stable: a sender that is handed the same notice again knows it by this. */
    public String id() {
        return shard + "-" + position + "-" + kind;
    }
}
