package cn.onething.simulation;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.HandlerAround;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.events.ItemRef;
import java.util.List;
import java.util.Set;

/** A department's service with defects planted around it. */
final class FaultyHandler<F> extends HandlerAround<F> {
    private final List<Book> books;
    private final Set<PlantedBug> bugs;

    FaultyHandler(ItemHandler<F> real, List<Book> books, Set<PlantedBug> bugs) {
        super(real);
        this.books = books;
        this.bugs = bugs;
    }

    @Override
    public List<Decision> applyAll(List<Application<F>> batch) {
        List<Decision> decisions = inner().applyAll(batch);
        if (bugs.contains(PlantedBug.APPLIES_TWICE)) {
            inner().applyAll(batch.stream().map(FaultyHandler::again).toList());
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
        Undoing.Outcome outcome = inner().undo(undoing);
        if (bugs.contains(PlantedBug.UNDO_DELETES)) {
            books.forEach(book -> book.forget().accept(undoing.entry()));
        }
        return outcome;
    }
}
