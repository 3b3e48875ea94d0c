package cn.onething.simulation;

import cn.onething.department.task.Task;
import cn.onething.department.task.TaskState;
import cn.onething.department.task.Tasks;
import cn.onething.events.ItemRef;
import cn.onething.journal.ShardSession;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A department's tasks in memory, with room for planted bugs. */
final class MemoryTasks implements Tasks {
    private final Map<ItemRef, Task> tasks = new LinkedHashMap<>();
    private final Set<PlantedBug> bugs;

    MemoryTasks(Set<PlantedBug> bugs) {
        this.bugs = bugs;
    }

    MemoryTasks copy() {
        MemoryTasks copy = new MemoryTasks(bugs);
        copy.tasks.putAll(tasks);
        return copy;
    }

    @Override
    public Map<ItemRef, Task> find(List<ItemRef> refs) {
        Map<ItemRef, Task> found = new HashMap<>();
        if (!bugs.contains(PlantedBug.FORGETS_TASKS)) {
            for (ItemRef ref : refs) {
                Task task = tasks.get(ref);
                if (task != null) {
                    found.put(ref, task);
                }
            }
        }
        return found;
    }

    @Override
    public void save(ShardSession session, Collection<Task> changed, Set<ItemRef> stored) {
        for (Task task : changed) {
            boolean tombstone = task.state() == TaskState.WITHDRAWN && !tasks.containsKey(task.item());
            if (!(tombstone && bugs.contains(PlantedBug.NO_TOMBSTONE))) {
                tasks.put(task.item(), task);
            }
        }
    }

    @Override
    public List<Task> ofShard(int shard) {
        return List.copyOf(tasks.values());
    }
}
