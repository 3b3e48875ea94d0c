package cn.onething.department.setup;

import cn.onething.events.DepartmentInput;
import cn.onething.events.ItemCommand;
import cn.onething.events.RegisterChange;
import cn.onething.journal.Locking;
import cn.onething.journal.ShardSession;
import cn.onething.journal.intake.BatchHandler;
import cn.onething.journal.message.Incoming;
import java.util.ArrayList;
import java.util.List;

/** Hands what comes in to whoever takes it: commands first, so that a case's own items go before what it changed elsewhere. */
record DepartmentIntake(BatchHandler<ItemCommand> commands, BatchHandler<RegisterChange> changes)
        implements BatchHandler<DepartmentInput> {

    /** A batch by its kinds, each in the order of arrival. */
    private record Sorted(List<Incoming<ItemCommand>> commands, List<Incoming<RegisterChange>> changes) {}

    @Override
    public void handle(ShardSession session, List<Incoming<DepartmentInput>> batch) {
        Sorted sorted = sorted(batch);
        if (!sorted.commands().isEmpty()) {
            commands.handle(session, sorted.commands());
        }
        if (!sorted.changes().isEmpty()) {
            changes.handle(session, sorted.changes());
        }
    }

    /** Changes are taken over after looking for the case's own items, which may be on their way in. */
    @Override
    public Locking locking(List<Incoming<DepartmentInput>> batch) {
        Sorted sorted = sorted(batch);
        return sorted.changes().isEmpty() ? commands.locking(sorted.commands()) : Locking.pessimistic();
    }

    private static Sorted sorted(List<Incoming<DepartmentInput>> batch) {
        Sorted sorted = new Sorted(new ArrayList<>(batch.size()), new ArrayList<>());
        for (Incoming<DepartmentInput> each : batch) {
            switch (each.message()) {
                case ItemCommand command -> sorted.commands().add(as(each, command));
                case RegisterChange change -> sorted.changes().add(as(each, change));
            }
        }
        return sorted;
    }

    private static <M> Incoming<M> as(Incoming<?> incoming, M message) {
        return new Incoming<>(message, incoming.topic(), incoming.id(), incoming.caseNumber());
    }
}
