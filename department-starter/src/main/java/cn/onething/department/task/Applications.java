package cn.onething.department.task;

import cn.onething.events.ItemCommand;
import cn.onething.events.ItemRef;
import java.util.Collection;
import java.util.Optional;

/** Port: the applications that officers decide, as they came or were corrected. Used inside the shard's transaction. */
public interface Applications {

    void keep(Collection<ItemCommand.Apply> received);

    void correct(ItemCommand.Correct correction);

    Optional<ItemCommand.Apply> find(ItemRef item);
}
