package cn.onething.department.worklist;

import cn.onething.department.Decision;
import cn.onething.department.Undoing;
import cn.onething.department.task.Applications;
import cn.onething.department.task.Handlers;
import cn.onething.department.task.OfficerAct;
import cn.onething.department.task.OfficerRules;
import cn.onething.department.task.Task;
import cn.onething.department.task.TaskAnswers;
import cn.onething.department.task.TaskJournal;
import cn.onething.department.task.Tasks;
import cn.onething.events.ItemCommand;
import cn.onething.events.ItemRef;
import cn.onething.events.Reason;
import cn.onething.journal.ShardSession;
import java.util.List;
import java.util.Set;

/**
 * Carries one act out, inside the transaction of its case's shard: the same in the service and in the simulation.
 *
 * @param authority credit code that certificates are issued under
 */
public record OfficerDesk(Tasks tasks, Applications applications, Handlers handlers, String authority) {

    /** What became of an act. */
    public sealed interface Done {
        record Now(Task task) implements Done {}

        record Unfit(Reason why) implements Done {}

        record Unknown() implements Done {}
    }

    /** @param officer who acts; kept in the journal */
    public Done act(ShardSession session, ItemRef item, OfficerAct act, String officer) {
        Task task = tasks.find(List.of(item)).get(item);
        if (task == null) {
            return new Done.Unknown();
        }
        return switch (OfficerRules.on(
                task,
                act,
                officer,
                handlers.decider(task.service()),
                handlers.noticeDays(task.service()),
                session.now())) {
            case OfficerRules.Outcome.Moved(Task moved) -> record(session, moved);
            case OfficerRules.Outcome.GrantNow() -> grant(session, task, officer);
            case OfficerRules.Outcome.TakeBack(Reason reason) -> takeBack(session, task, officer, reason);
            case OfficerRules.Outcome.Unfit(Reason why) -> new Done.Unfit(why);
        };
    }

    /** The handler carries it out; a register that says no is the officer's to answer for, not the applicant's. */
    private Done grant(ShardSession session, Task task, String officer) {
        ItemCommand.Apply application = applications.find(task.item()).orElseThrow();
        return switch (handlers.decide(List.of(application), session.now()).getFirst()) {
            case Decision.Granted granted ->
                record(session, TaskAnswers.granted(task, officer, application, granted, authority, session.now()));
            case Decision.Refused(Reason reason) -> new Done.Unfit(reason);
            case Decision.NotAccepted(Reason reason) -> new Done.Unfit(reason);
        };
    }

    private Done takeBack(ShardSession session, Task task, String officer, Reason reason) {
        Undoing undoing = new Undoing(task.item(), task.entry(), reason, session.now());
        return switch (handlers.takeBack(task.service(), undoing)) {
            case Undoing.Outcome.Undone(String entry) ->
                record(session, TaskAnswers.takenBack(task, entry, officer, reason, session.now()));
            case Undoing.Outcome.Rejected(Reason why) -> new Done.Unfit(why);
        };
    }

    private Done record(ShardSession session, Task task) {
        tasks.save(session, List.of(task), Set.of(task.item()));
        TaskJournal.append(session, task);
        return new Done.Now(task);
    }
}
