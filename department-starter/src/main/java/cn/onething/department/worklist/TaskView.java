package cn.onething.department.worklist;

import cn.onething.department.task.Review;
import cn.onething.department.task.Task;
import cn.onething.events.IssuedCertificate;
import cn.onething.events.ItemCommand;
import cn.onething.events.Missing;
import cn.onething.events.PaperRef;
import cn.onething.events.Reason;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A task as officers see it.
 *
 * @param acceptBy end of the acceptance clock
 * @param form what was applied for, only when one task is asked for
 */
record TaskView(
        String caseNumber,
        String item,
        int attempt,
        String service,
        String state,
        Instant at,
        @Nullable Instant dueAt,
        @Nullable Instant acceptBy,
        @Nullable Reason reason,
        List<Missing> missing,
        @Nullable String officer,
        @Nullable String proposer,
        @Nullable IssuedCertificate certificate,
        @Nullable ObjectNode form,
        @Nullable List<PaperRef> papers) {

    record Page(List<TaskView> tasks) {}

    static TaskView of(Task task, ItemCommand.@Nullable Apply application) {
        Review review = task.review();
        Task.Result result = task.result();
        return new TaskView(
                task.item().caseNumber(),
                task.item().item(),
                task.item().attempt(),
                task.service(),
                task.state().name(),
                task.at(),
                review == null ? null : review.dueAt(),
                review == null ? null : review.acceptBy(),
                task.reason(),
                review == null ? List.of() : review.missing(),
                review == null ? null : review.officer(),
                review == null ? null : review.proposer(),
                result == null ? null : result.certificate(),
                application == null ? null : application.form(),
                application == null ? null : application.papers());
    }
}
