package cn.onething.simulation;

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

/** A department: the starter's own intake and answers, on a register in memory. */
final class DepartmentNode extends Node {
    private final String id;
    private final MemoryTasks tasks;
    private final MemoryRegister register;
    private final CommandIntake intake;
    private final Outbox outbox;

    DepartmentNode(
            String id,
            Handlers handlers,
            MemoryRegister register,
            Set<PlantedBug> bugs,
            VirtualTime time,
            Chance chance,
            Faults faults,
            Broker broker) {
        super(time, chance, faults, broker);
        this.id = id;
        this.register = register;
        this.tasks = new MemoryTasks(bugs);
        this.intake = new CommandIntake(tasks, handlers);
        this.outbox = new TaskJournal(id);
    }

    String id() {
        return id;
    }

    MemoryTasks tasks() {
        return tasks;
    }

    MemoryRegister register() {
        return register;
    }

    @Override
    void takeIn(ShardSession session, List<Outgoing> batch) {
        List<Incoming<ItemCommand>> commands = batch.stream()
                .map(message -> Messages.read(message, ItemCommand.class))
                .toList();
        intake.handle(session, commands);
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
