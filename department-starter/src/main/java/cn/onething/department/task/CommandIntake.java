package cn.onething.department.task;

import cn.onething.department.Decision;
import cn.onething.department.Undoing;
import cn.onething.events.ItemCommand;
import cn.onething.events.ItemRef;
import cn.onething.journal.Locking;
import cn.onething.journal.ShardSession;
import cn.onething.journal.intake.BatchHandler;
import cn.onething.journal.message.Incoming;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes a batch of commands in: finds their tasks, asks the handlers for what is new, records every answer in the tasks
 * and in the journal, from where it is published.
 */
public final class CommandIntake implements BatchHandler<ItemCommand> {
    private final Tasks tasks;
    private final Applications applications;
    private final Handlers handlers;
    private final String authority;

    /** @param authority credit code that certificates are issued under */
    public CommandIntake(Tasks tasks, Applications applications, Handlers handlers, String authority) {
        this.tasks = tasks;
        this.applications = applications;
        this.handlers = handlers;
        this.authority = authority;
    }

    @Override
    public void handle(ShardSession session, List<Incoming<ItemCommand>> batch) {
        new Run(session, tasks.find(refsIn(batch))).take(batch);
    }

    /** Applications are new but for the rare one that comes again. */
    @Override
    public Locking locking(List<Incoming<ItemCommand>> batch) {
        boolean areNew = batch.stream().allMatch(each -> each.message() instanceof ItemCommand.Apply);
        return tasks.locking(refsIn(batch), areNew);
    }

    private static List<ItemRef> refsIn(List<Incoming<ItemCommand>> batch) {
        return batch.stream().map(each -> each.message().item()).distinct().toList();
    }

    /** One batch on its way. Applications are gathered until something needs their outcome. */
    private final class Run {
        private final ShardSession session;
        private final Map<ItemRef, Task> known;
        private final Map<ItemRef, Task> changed = new LinkedHashMap<>();
        private final Set<ItemRef> stored;
        private final List<ItemCommand.Apply> waiting = new ArrayList<>();
        private final Set<ItemRef> waitingFor = new HashSet<>();
        private final List<ItemCommand.Apply> received = new ArrayList<>();

        Run(ShardSession session, Map<ItemRef, Task> known) {
            this.session = session;
            this.known = known;
            this.stored = Set.copyOf(known.keySet());
        }

        void take(List<Incoming<ItemCommand>> batch) {
            for (Incoming<ItemCommand> each : batch) {
                ItemCommand command = each.message();
                if (waitingFor.contains(command.item())) {
                    decideWaiting();
                }
                take(TaskStep.of(known.get(command.item()), command, handlers::decider, session.now()));
            }
            decideWaiting();
            keepReceived();
            tasks.save(session, changed.values(), stored);
        }

        private void keepReceived() {
            if (!received.isEmpty()) {
                applications.keep(received);
                received.clear();
            }
        }

        private void take(TaskStep step) {
            switch (step) {
                case TaskStep.Repeat(Task task) -> TaskJournal.append(session, task);
                case TaskStep.Record(Task task) -> record(task);
                case TaskStep.Decide(ItemCommand.Apply command) -> {
                    waiting.add(command);
                    waitingFor.add(command.item());
                }
                case TaskStep.Receive(Task task, ItemCommand.Apply command) -> {
                    received.add(command);
                    record(task);
                }
                case TaskStep.Correct(Task task, ItemCommand.Correct command) -> {
                    keepReceived();
                    applications.correct(command);
                    record(task);
                }
                case TaskStep.Undo(Task task, ItemCommand.Compensate command) -> {
                    decideWaiting();
                    Undoing undoing = new Undoing(task.item(), task.entry(), command.reason(), session.now());
                    Undoing.Outcome outcome = handlers.undo(task.service(), undoing);
                    record(TaskAnswers.undone(task, outcome, session.now()));
                }
            }
        }

        private void decideWaiting() {
            if (waiting.isEmpty()) {
                return;
            }
            List<Decision> decisions = handlers.decide(waiting, session.now());
            for (int i = 0; i < decisions.size(); i++) {
                record(TaskAnswers.decided(waiting.get(i), decisions.get(i), authority, session.now()));
            }
            waiting.clear();
            waitingFor.clear();
        }

        private void record(Task task) {
            known.put(task.item(), task);
            changed.put(task.item(), task);
            TaskJournal.append(session, task);
        }
    }
}
