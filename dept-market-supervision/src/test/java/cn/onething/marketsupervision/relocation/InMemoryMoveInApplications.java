package cn.onething.marketsupervision.relocation;

import cn.onething.department.Application;
import cn.onething.department.Undoing;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Applications at the destinations for simulations and tests. */
public final class InMemoryMoveInApplications implements MoveInApplications {
    private final Map<String, Application<MoveInForm>> filed = new LinkedHashMap<>();
    private final Map<String, String> withdrawn = new LinkedHashMap<>();

    /** The names of all entries, filed or withdrawing. */
    public Set<String> entries() {
        Set<String> entries = new LinkedHashSet<>(filed.keySet());
        entries.addAll(withdrawn.values());
        return entries;
    }

    @Override
    public void file(Application<MoveInForm> application) {
        if (filed.putIfAbsent(application.entry(), application) != null) {
            throw new IllegalStateException("filed twice: " + application.entry());
        }
    }

    @Override
    public List<String> casesOf(String creditCode) {
        return filed.values().stream()
                .filter(each -> each.form().creditCode().equals(creditCode) && !withdrawn.containsKey(each.entry()))
                .map(each -> each.item().caseNumber())
                .distinct()
                .toList();
    }

    @Override
    public void withdraw(Undoing undoing) {
        if (!filed.containsKey(undoing.entry())
                || withdrawn.putIfAbsent(undoing.entry(), undoing.undoEntry()) != null) {
            throw new IllegalStateException("there is no application " + undoing.entry());
        }
    }
}
