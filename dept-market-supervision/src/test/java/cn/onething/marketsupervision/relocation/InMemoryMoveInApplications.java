package cn.onething.marketsupervision.relocation;

import cn.onething.department.Application;
import cn.onething.department.Undoing;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Applications at the destinations for simulations and tests. */
public final class InMemoryMoveInApplications implements MoveInApplications {
    private final Map<String, MoveInForm> filed = new LinkedHashMap<>();
    private final Map<String, String> withdrawn = new LinkedHashMap<>();

    /** The names of all entries, filed or withdrawing. */
    public Set<String> entries() {
        Set<String> entries = new LinkedHashSet<>(filed.keySet());
        entries.addAll(withdrawn.values());
        return entries;
    }

    @Override
    public void file(Application<MoveInForm> application) {
        if (filed.putIfAbsent(application.entry(), application.form()) != null) {
            throw new IllegalStateException("filed twice: " + application.entry());
        }
    }

    @Override
    public void withdraw(Undoing undoing) {
        if (!filed.containsKey(undoing.entry())
                || withdrawn.putIfAbsent(undoing.entry(), undoing.undoEntry()) != null) {
            throw new IllegalStateException("there is no application " + undoing.entry());
        }
    }
}
