package cn.onething.cli.api;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case as the suite shows it. */
public record CaseView(String caseNumber, String bundle, String status, int revision, List<Item> items) {

    public CaseView {
        items = List.copyOf(items);
    }

    /** Whether nothing more will happen to the case without a person. */
    public boolean hasEnded() {
        return isEnd(status);
    }

    static boolean isEnd(String status) {
        return switch (status) {
            case "IN_PROGRESS", "WAITING_APPLICANT", "COMPENSATING" -> false;
            default -> true;
        };
    }

    /**
     * @param actor who must act next: {@code department:<id>}, {@code applicant}, {@code orchestrator} or {@code none}
     */
    public record Item(
            String item,
            @Nullable Name name,
            String department,
            String status,
            @Nullable Why reason,
            @Nullable Instant dueAt,
            String actor) {}

    public record Name(String zh, String en) {}

    public record Why(String code, String zh, String en) {}
}
