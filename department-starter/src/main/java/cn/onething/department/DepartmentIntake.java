package cn.onething.department;

import cn.onething.events.DepartmentInput;
import cn.onething.events.ItemCommand;
import cn.onething.events.RegisterChange;
import cn.onething.journal.BatchHandler;
import cn.onething.journal.Incoming;
import cn.onething.journal.ShardSession;
import java.util.ArrayList;
import java.util.List;

/** Hands what comes in to whoever takes it: commands first, so that a case's own items go before what it changed elsewhere. */
record DepartmentIntake(BatchHandler<ItemCommand> commands, BatchHandler<RegisterChange> changes)
        implements BatchHandler<DepartmentInput> {

    @Override
    public void handle(ShardSession session, List<Incoming<DepartmentInput>> batch) {
        List<Incoming<ItemCommand>> asked = new ArrayList<>(batch.size());
        List<Incoming<RegisterChange>> changed = new ArrayList<>();
        for (Incoming<DepartmentInput> each : batch) {
            switch (each.message()) {
                case ItemCommand command -> asked.add(as(each, command));
                case RegisterChange change -> changed.add(as(each, change));
            }
        }
        if (!asked.isEmpty()) {
            commands.handle(session, asked);
        }
        if (!changed.isEmpty()) {
            changes.handle(session, changed);
        }
    }

    private static <M> Incoming<M> as(Incoming<?> incoming, M message) {
        return new Incoming<>(message, incoming.topic(), incoming.id(), incoming.caseNumber());
    }
}
