package cn.onething.simulation;

import cn.onething.department.task.Applications;
import cn.onething.events.ItemCommand;
import cn.onething.events.ItemRef;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The applications that officers have before them, in memory. */
final class MemoryApplications implements Applications {
    private final Map<ItemRef, ItemCommand.Apply> applications = new HashMap<>();

    /** @return what puts them back as they are now */
    Runnable savepoint() {
        Map<ItemRef, ItemCommand.Apply> old = new HashMap<>(applications);
        return () -> {
            applications.clear();
            applications.putAll(old);
        };
    }

    @Override
    public void keep(Collection<ItemCommand.Apply> received) {
        received.forEach(each -> applications.put(each.item(), each));
    }

    @Override
    public void correct(ItemCommand.Correct correction) {
        ItemCommand.Apply before = Objects.requireNonNull(applications.get(correction.item()));
        applications.put(correction.item(), before.corrected(correction));
    }

    @Override
    public Optional<ItemCommand.Apply> find(ItemRef item) {
        return Optional.ofNullable(applications.get(item));
    }
}
