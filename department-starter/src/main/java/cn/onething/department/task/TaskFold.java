package cn.onething.department.task;

import cn.onething.department.Register;
import cn.onething.events.ItemRef;
import cn.onething.journal.JournalRow;
import cn.onething.journal.verification.Fold;
import cn.onething.journal.verification.Problem;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Folds a department's journal: the tasks must be as it says, and the registers hold exactly the entries that it names. */
public final class TaskFold implements Fold {
    private final int shard;
    private final Tasks tasks;
    private final List<? extends Register> registers;
    private final Map<ItemRef, Task> folded = new HashMap<>();
    private final Set<String> entries = new HashSet<>();

    public TaskFold(int shard, Tasks tasks, List<? extends Register> registers) {
        this.shard = shard;
        this.tasks = tasks;
        this.registers = registers;
    }

    @Override
    public void add(JournalRow row) {
        if (!row.kind().equals(TaskJournal.KIND) && !row.kind().equals(TaskJournal.TAKEN_OVER)) {
            return;
        }
        Task task = TaskJournal.taskOf(row);
        Task before = folded.put(task.item(), task);
        if (before != null && before.sequence() > task.sequence()) {
            throw new IllegalStateException("an answer went back");
        }
        if (!task.entry().isEmpty()) {
            entries.add(task.entry());
        }
    }

    @Override
    public void compare(Consumer<Problem> problems) {
        Map<ItemRef, Task> missing = new HashMap<>(folded);
        for (Task stored : tasks.ofShard(shard)) {
            if (!stored.equals(missing.remove(stored.item()))) {
                problems.accept(problem("the task " + stored.item().subject() + " is not as the journal says"));
            }
        }
        missing.keySet().forEach(item -> problems.accept(problem("the task " + item.subject() + " is missing")));
        compareEntries(problems);
    }

    private void compareEntries(Consumer<Problem> problems) {
        Set<String> unseen = new HashSet<>(entries);
        for (Register register : registers) {
            for (String entry : register.entriesOf(shard)) {
                if (!unseen.remove(entry)) {
                    problems.accept(problem("the register " + register.name() + " has the entry " + entry
                            + " that the journal does not name"));
                }
            }
        }
        unseen.forEach(entry -> problems.accept(problem("no register has the entry " + entry)));
    }

    private Problem problem(String text) {
        return new Problem(shard, 0, text);
    }
}
