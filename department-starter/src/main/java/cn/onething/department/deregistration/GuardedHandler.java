package cn.onething.department.deregistration;

import cn.onething.department.Application;
import cn.onething.department.Decider;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.department.form.AboutCompany;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Refuses what is about a deregistered company and hands the rest of the batch to the service. What was granted before
 * can still be undone.
 */
public final class GuardedHandler<F> implements ItemHandler<F> {
    private final ItemHandler<F> handler;
    private final Deregistrations deregistrations;

    private GuardedHandler(ItemHandler<F> handler, Deregistrations deregistrations) {
        this.handler = handler;
        this.deregistrations = deregistrations;
    }

    /** The handler itself when its forms are not about a registered company. */
    public static <F> ItemHandler<F> over(ItemHandler<F> handler, Deregistrations deregistrations) {
        return AboutCompany.class.isAssignableFrom(handler.formType())
                ? new GuardedHandler<>(handler, deregistrations)
                : handler;
    }

    @Override
    public String service() {
        return handler.service();
    }

    @Override
    public Class<F> formType() {
        return handler.formType();
    }

    @Override
    public Decider decider() {
        return handler.decider();
    }

    @Override
    public Decision apply(Application<F> application) {
        return applyAll(List.of(application)).getFirst();
    }

    @Override
    public List<Decision> applyAll(List<Application<F>> batch) {
        Set<String> gone = deregistrations.among(
                batch.stream().map(GuardedHandler::companyOf).distinct().toList());
        if (gone.isEmpty()) {
            return handler.applyAll(batch);
        }
        List<Application<F>> others =
                batch.stream().filter(each -> !gone.contains(companyOf(each))).toList();
        Iterator<Decision> decided = (others.isEmpty() ? List.<Decision>of() : handler.applyAll(others)).iterator();
        return batch.stream()
                .map(each -> gone.contains(companyOf(each))
                        ? new Decision.Refused(deregistrations.reason())
                        : decided.next())
                .toList();
    }

    private static String companyOf(Application<?> application) {
        return ((AboutCompany) application.form()).creditCode();
    }

    @Override
    public Undoing.Outcome undo(Undoing undoing) {
        return handler.undo(undoing);
    }

    @Override
    public int noticeDays() {
        return handler.noticeDays();
    }

    @Override
    public Undoing.Outcome takeBack(Undoing undoing) {
        return handler.takeBack(undoing);
    }

    /** For the message when another handler has the same service. */
    @Override
    public String toString() {
        return handler.toString();
    }
}
