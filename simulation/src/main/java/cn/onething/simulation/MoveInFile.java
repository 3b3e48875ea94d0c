package cn.onething.simulation;

import cn.onething.department.Application;
import cn.onething.department.Undoing;
import cn.onething.marketsupervision.relocation.InMemoryMoveInApplications;
import cn.onething.marketsupervision.relocation.MoveInApplications;
import cn.onething.marketsupervision.relocation.MoveInForm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The move-in applications, with a log of what was done to them, from which a copy can be made. */
final class MoveInFile implements MoveInApplications {
    private final InMemoryMoveInApplications applications = new InMemoryMoveInApplications();
    private final List<Consumer<MoveInApplications>> log = new ArrayList<>();
    private final Set<String> forgotten = new HashSet<>();

    MoveInFile(List<Consumer<MoveInApplications>> log) {
        log.forEach(this::take);
    }

    MoveInFile copy() {
        MoveInFile copy = new MoveInFile(log);
        copy.forgotten.addAll(forgotten);
        return copy;
    }

    List<String> entries() {
        return applications.entries().stream()
                .filter(entry -> !forgotten.contains(entry))
                .toList();
    }

    void forget(String entry) {
        forgotten.add(entry);
    }

    @Override
    public void file(Application<MoveInForm> application) {
        take(all -> all.file(application));
    }

    @Override
    public List<String> casesOf(String creditCode) {
        return applications.casesOf(creditCode);
    }

    @Override
    public void withdraw(Undoing undoing) {
        take(all -> all.withdraw(undoing));
    }

    private void take(Consumer<MoveInApplications> step) {
        step.accept(applications);
        log.add(step);
    }
}
