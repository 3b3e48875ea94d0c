package cn.onething.simulation;

import cn.onething.department.ItemHandler;
import cn.onething.department.demo.DemoAuthority;
import cn.onething.department.task.CommandIntake;
import cn.onething.department.task.Handlers;
import cn.onething.department.task.TaskJournal;
import cn.onething.events.ItemCommand;
import cn.onething.journal.Incoming;
import cn.onething.journal.Outbox;
import cn.onething.journal.Outgoing;
import cn.onething.journal.ShardSession;
import java.util.List;
import java.util.Set;

/** A department: the starter's own intake and answers, the department's own rules on registers in memory. */
final class DepartmentNode extends Node {
    private static final String AUTHORITY = DemoAuthority.of("any");

    private final String id;
    private final MemoryApplications applications = new MemoryApplications();
    private final Set<PlantedBug> bugs;
    private final Outbox outbox;
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
        this.outbox = new TaskJournal(id);
    }

    String id() {
        return id;
    }

    MemoryTasks tasks() {
        return tasks;
    }

    List<Book> books() {
        return department.books();
    }

    @Override
    void takeIn(ShardSession session, List<Outgoing> batch) {
        List<Incoming<ItemCommand>> commands = batch.stream()
                .map(message -> Messages.read(message, ItemCommand.class))
                .toList();
        List<Book> books = department.books();
        List<? extends ItemHandler<?>> handlers = department.handlers().stream()
                .map(handler -> new FaultyHandler<>(handler, books, bugs))
                .toList();
        new CommandIntake(tasks, applications, new Handlers(handlers), AUTHORITY).handle(session, commands);
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
