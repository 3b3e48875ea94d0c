package cn.onething.department;

import java.util.List;

/** A service around another one. What a subclass does not say is as the other has it. */
public abstract class HandlerAround<F> implements ItemHandler<F> {
    private final ItemHandler<F> inner;

    protected HandlerAround(ItemHandler<F> inner) {
        this.inner = inner;
    }

    protected final ItemHandler<F> inner() {
        return inner;
    }

    @Override
    public String service() {
        return inner.service();
    }

    @Override
    public Class<F> formType() {
        return inner.formType();
    }

    @Override
    public Decider decider() {
        return inner.decider();
    }

    /** As a batch of one, so that a subclass has one way in to look after. */
    @Override
    public final Decision apply(Application<F> application) {
        return applyAll(List.of(application)).getFirst();
    }

    @Override
    public List<Decision> applyAll(List<Application<F>> batch) {
        return inner.applyAll(batch);
    }

    @Override
    public Undoing.Outcome undo(Undoing undoing) {
        return inner.undo(undoing);
    }

    @Override
    public boolean isAnnounced() {
        return inner.isAnnounced();
    }

    @Override
    public int noticeDays() {
        return inner.noticeDays();
    }

    @Override
    public Undoing.Outcome takeBack(Undoing undoing) {
        return inner.takeBack(undoing);
    }

    /** For the message when another handler has the same service. */
    @Override
    public String toString() {
        return inner.toString();
    }
}
