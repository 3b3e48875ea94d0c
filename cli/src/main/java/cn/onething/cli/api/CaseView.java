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
     * @param promises papers that the applicant has promised to bring later
     * @param until end of what is waited for when no promised limit runs: the applicant's term, a public notice, a cut-off
     * @param missing what the applicant has been asked for
     */
    public record Item(
            String item,
            @Nullable Name name,
            String department,
            String status,
            @Nullable Why reason,
            @Nullable Instant dueAt,
            String actor,
            @Nullable List<Promised> promises,
            @Nullable Instant until,
            @Nullable List<Asked> missing) {

        /** An item that nothing is promised for. */
        public Item(
                String item,
                @Nullable Name name,
                String department,
                String status,
                @Nullable Why reason,
                @Nullable Instant dueAt,
                String actor) {
            this(item, name, department, status, reason, dueAt, actor, null, null, null);
        }
    }

    /** Something that has to be handed in or put right. */
    public record Asked(String what, String zh, String en) {}

    /** A paper that is to follow. */
    public record Promised(String material) {}

    public record Name(String zh, String en) {}

    public record Why(String code, String zh, String en) {}
}
