package cn.onething.simulation;

import cn.onething.department.demo.DemoAuthority;
import cn.onething.department.task.CommandIntake;
import cn.onething.department.task.Handlers;
import cn.onething.department.task.OfficerAct;
import cn.onething.department.task.Task;
import cn.onething.department.task.TaskJournal;
import cn.onething.department.task.Tasks;
import cn.onething.department.worklist.OfficerDesk;
import cn.onething.events.ItemCommand;
import cn.onething.events.ItemRef;
import cn.onething.journal.JournalRow;
import cn.onething.journal.ShardSession;
import cn.onething.journal.message.Incoming;
import cn.onething.journal.message.Outgoing;
import cn.onething.journal.relay.Outbox;
import cn.onething.simulation.check.Evidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/** A department: the starter's own intake and answers, the department's own rules on registers in memory. */
final class DepartmentNode extends Node {
    private static final String AUTHORITY = DemoAuthority.of("any");

    private final String id;
    private final MemoryApplications applications = new MemoryApplications();
    private final Set<PlantedBug> bugs;
    private final Outbox outbox;
    private final Staff staff;
    private final Officers officers;
    private final Map<ItemRef, Set<String>> applied = new HashMap<>();
    private Department department;
    private MemoryTasks tasks;

    DepartmentNode(
            String id,
            Department department,
            Set<PlantedBug> bugs,
            VirtualTime time,
            Chance chance,
            Faults faults,
            Broker broker) {
        super(time, chance, faults, broker);
        this.id = id;
        this.bugs = bugs;
        this.department = department;
        this.tasks = new MemoryTasks(bugs);
        this.outbox = new TaskJournal(id, List.of(), _ -> false);
        this.staff = new Staff(department, chance);
        this.officers = new Officers(this, time, chance);
    }

    String id() {
        return id;
    }

    MemoryTasks tasks() {
        return tasks;
    }

    /** What is left behind of it, for the checks. */
    Evidence.Office evidence() {
        List<Book> books = department.books();
        return new Evidence.Office(
                id,
                tasks,
                journal(),
                books,
                books.stream()
                        .flatMap(book -> book.contradictions().get().stream())
                        .toList(),
                officers.forgotten(),
                applied);
    }

    @Override
    void takeIn(ShardSession session, List<Outgoing> batch) {
        List<Incoming<ItemCommand>> commands = batch.stream().map(this::read).toList();
        new CommandIntake(tasks, applications, handlers(), AUTHORITY).handle(session, commands);
    }

    private Incoming<ItemCommand> read(Outgoing message) {
        Incoming<ItemCommand> read = Messages.read(message, ItemCommand.class);
        if (read.message() instanceof ItemCommand.Apply apply) {
            applied.putIfAbsent(apply.item(), Set.copyOf(apply.form().propertyNames()));
        }
        return bugs.contains(PlantedBug.CORRECTION_COUNTS_TWICE)
                        && read.message() instanceof ItemCommand.Correct correct
                ? new Incoming<>(unnumbered(correct), read.topic(), read.id(), read.caseNumber())
                : read;
    }

    private static ItemCommand unnumbered(ItemCommand.Correct correct) {
        int last = correct.round() == 0 ? 0 : Integer.MAX_VALUE;
        return new ItemCommand.Correct(correct.item(), correct.service(), last, correct.form(), correct.papers());
    }

    private Handlers handlers() {
        List<Book> books = department.books();
        return new Handlers(department.handlers().stream()
                .map(handler -> new FaultyHandler<>(staff.at(handler), books, bugs))
                .toList());
    }

    /** Calendar days of the service's public notice, 0 when it has none. */
    int noticeDays(String service) {
        return handlers().noticeDays(service);
    }

    /** @return empty when the node died or is down: the officer does not know whether it was done */
    Optional<OfficerDesk.Done> act(ItemRef item, OfficerAct act, String officer) {
        AtomicReference<OfficerDesk.Done> done = new AtomicReference<>();
        boolean answered = isUp()
                && commit(session -> done.set(new OfficerDesk(onDesk(), applications, handlers(), AUTHORITY)
                        .act(session, item, act, officer)));
        return answered ? Optional.ofNullable(done.get()) : Optional.empty();
    }

    private Tasks onDesk() {
        return bugs.contains(PlantedBug.ASKS_AGAIN) ? new ForgetfulTasks(tasks) : tasks;
    }

    @Override
    void committed(List<JournalRow> rows) {
        rows.forEach(row -> {
            if (row.attachment() instanceof Task task) {
                officers.heard(task);
            }
        });
    }

    @Override
    Runnable savepoint() {
        Department committed = department.copy();
        MemoryTasks committedTasks = tasks.copy();
        Runnable applicationsBack = applications.savepoint();
        return () -> {
            tasks = committedTasks;
            applicationsBack.run();
            if (!bugs.contains(PlantedBug.REGISTERS_OUTSIDE_TRANSACTION)) {
                department = committed;
            }
        };
    }

    @Override
    void rebooted() {
        // everything that a department knows is stored
    }

    @Override
    Outbox outbox() {
        return outbox;
    }
}
