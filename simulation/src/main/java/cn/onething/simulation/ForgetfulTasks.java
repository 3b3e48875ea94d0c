package cn.onething.simulation;

import cn.onething.department.task.Review;
import cn.onething.department.task.Task;
import cn.onething.department.task.Tasks;
import cn.onething.events.ItemRef;
import cn.onething.journal.ShardSession;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A planted bug: the tasks as they are, but nobody knows what applicants were asked before. */
record ForgetfulTasks(Tasks real) implements Tasks {

    @Override
    public Map<ItemRef, Task> find(List<ItemRef> refs) {
        Map<ItemRef, Task> found = real.find(refs);
        found.replaceAll((_, task) -> task.review() == null ? task : forgetful(task, task.review()));
        return found;
    }

    private static Task forgetful(Task task, Review review) {
        Review forgotten = new Review(
                review.bundle(),
                review.dueAt(),
                review.acceptBy(),
                List.of(),
                review.corrections(),
                review.accepted(),
                review.extension(),
                review.officer(),
                review.proposer());
        return new Task(
                task.item(),
                task.service(),
                task.state(),
                task.sequence(),
                task.at(),
                task.entry(),
                task.reason(),
                forgotten,
                task.result());
    }

    @Override
    public void save(ShardSession session, Collection<Task> changed, Set<ItemRef> stored) {
        real.save(session, changed, stored);
    }

    @Override
    public List<Task> ofShard(int shard) {
        return real.ofShard(shard);
    }
}
