package cn.onething.simulation;

import cn.onething.department.Application;
import cn.onething.department.Decider;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.events.ItemRef;
import java.util.List;
import java.util.Set;

/** A department's service with defects planted around it. */
record FaultyHandler<F>(ItemHandler<F> real, List<Book> books, Set<PlantedBug> bugs) implements ItemHandler<F> {

    @Override
    public String service() {
        return real.service();
    }

    @Override
    public Class<F> formType() {
        return real.formType();
    }

    @Override
    public Decider decider() {
        return real.decider();
    }

    @Override
    public Decision apply(Application<F> application) {
        return applyAll(List.of(application)).getFirst();
    }

    @Override
    public List<Decision> applyAll(List<Application<F>> batch) {
        List<Decision> decisions = real.applyAll(batch);
        if (bugs.contains(PlantedBug.APPLIES_TWICE)) {
            real.applyAll(batch.stream().map(FaultyHandler::again).toList());
        }
        return decisions;
    }

    private static <F> Application<F> again(Application<F> application) {
        ItemRef item = application.item();
        ItemRef next = new ItemRef(item.caseNumber(), item.item(), item.attempt() + 1);
        return new Application<>(next, application.bundle(), application.form(), application.at());
    }

    @Override
    public Undoing.Outcome undo(Undoing undoing) {
        if (bugs.contains(PlantedBug.UNDO_WITHOUT_EFFECT)) {
            return new Undoing.Outcome.Undone(undoing.entry().isEmpty() ? "" : undoing.undoEntry());
        }
        Undoing.Outcome outcome = real.undo(undoing);
        if (bugs.contains(PlantedBug.UNDO_DELETES)) {
            books.forEach(book -> book.forget().accept(undoing.entry()));
        }
        return outcome;
    }
}
