package cn.onething.department.sharing;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.task.Task;
import cn.onething.department.task.TaskJournal;
import cn.onething.department.task.TaskState;
import cn.onething.department.task.Tasks;
import cn.onething.events.ItemRef;
import cn.onething.events.RegisterChange;
import cn.onething.events.Topics;
import cn.onething.journal.ShardSession;
import cn.onething.journal.intake.BatchHandler;
import cn.onething.journal.message.Incoming;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes changes of other registers over: each that changes something here becomes an entry, with a task that names the
 * case which caused it, but no answer to anybody.
 *
 * <p>Two things are passed over. What is older than something that was taken already: each change says all that is
 * published of the company, so nothing is missing then. And in a case in which the department has decided an item of its
 * own, what that case changed there: the item has its own undo, which must find its entry uncovered.
 */
public final class ChangeIntake implements BatchHandler<RegisterChange> {
    private final List<Followed> followed;
    private final Set<String> followers;
    private final TakenChanges taken;
    private final Tasks tasks;

    public ChangeIntake(List<Followed> followed, TakenChanges taken, Tasks tasks) {
        this.followed = followed;
        this.followers =
                followed.stream().map(each -> each.handler().service()).collect(Collectors.toUnmodifiableSet());
        this.taken = taken;
        this.tasks = tasks;
    }

    /** Where the changes come from; none when the department follows nobody. */
    public List<String> topics() {
        return followed.stream()
                .map(each -> Topics.changes(each.department()))
                .distinct()
                .toList();
    }

    @Override
    public void handle(ShardSession session, List<Incoming<RegisterChange>> batch) {
        for (Followed each : followed) {
            List<RegisterChange> changes = batch.stream()
                    .filter(incoming -> isFrom(each, incoming))
                    .map(Incoming::message)
                    .toList();
            if (!changes.isEmpty()) {
                take(session, each, changes);
            }
        }
    }

    /** Who may write the topic is the one whose register it is. */
    private static boolean isFrom(Followed followed, Incoming<RegisterChange> incoming) {
        return followed.department().equals(Topics.announcerOf(incoming.topic()))
                && followed.register().equals(incoming.message().register());
    }

    private void take(ShardSession session, Followed source, List<RegisterChange> changes) {
        List<RegisterChange> newest = taken.noteNewest(source.handler().service(), changes);
        if (newest.isEmpty()) {
            return;
        }
        Set<String> own = taken.withOwnEntries(
                newest.stream().map(RegisterChange::caseNumber).distinct().toList(), followers);
        List<Application<ObjectNode>> applications = newest.stream()
                .map(change -> application(session, source, change, own.contains(change.caseNumber())))
                .toList();
        List<Decision> decisions = source.handler().applyAll(applications);
        List<Task> made = new ArrayList<>();
        for (int i = 0; i < decisions.size(); i++) {
            if (isEntered(decisions.get(i))) {
                made.add(task(source, applications.get(i)));
            }
        }
        if (!made.isEmpty()) {
            tasks.save(session, made, Set.of());
            made.forEach(task -> TaskJournal.appendTakenOver(session, task));
        }
    }

    private static Application<ObjectNode> application(
            ShardSession session, Followed source, RegisterChange change, boolean decidedHere) {
        ObjectNode form = change.fields().deepCopy();
        if (decidedHere) {
            form.remove(change.changed());
        }
        form.put("creditCode", change.creditCode());
        return new Application<>(refOf(source, change), "", form, session.now());
    }

    /** The entry that is taken over is part of the name: a case may change a register more than once. */
    private static ItemRef refOf(Followed source, RegisterChange change) {
        String cause = change.entry().replaceFirst(change.caseNumber() + "/", "");
        return new ItemRef(change.caseNumber(), source.handler().service() + "/" + cause, 1);
    }

    /** A company that has no record here is none of the department's business. */
    private static boolean isEntered(Decision decision) {
        return switch (decision) {
            case Decision.Granted granted -> !granted.entry().isEmpty();
            case Decision.Refused _ -> false;
            case Decision.NotAccepted(var reason) ->
                throw new IllegalStateException("the change does not fit the register: " + reason.code());
        };
    }

    private static Task task(Followed source, Application<ObjectNode> application) {
        return new Task(
                application.item(),
                source.handler().service(),
                TaskState.GRANTED,
                1,
                application.at(),
                application.entry(),
                null,
                null,
                null);
    }
}
