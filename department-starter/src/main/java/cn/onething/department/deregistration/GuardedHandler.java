package cn.onething.department.deregistration;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.HandlerAround;
import cn.onething.department.ItemHandler;
import cn.onething.department.form.AboutCompany;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * Refuses what is about a deregistered company and hands the rest of the batch to the service. What was granted before
 * can still be undone.
 */
public final class GuardedHandler<F> extends HandlerAround<F> {
    private final Deregistrations deregistrations;

    private GuardedHandler(ItemHandler<F> handler, Deregistrations deregistrations) {
        super(handler);
        this.deregistrations = deregistrations;
    }

    /** The handler itself when its forms are not about a registered company. */
    public static <F> ItemHandler<F> over(ItemHandler<F> handler, Deregistrations deregistrations) {
        return AboutCompany.class.isAssignableFrom(handler.formType())
                ? new GuardedHandler<>(handler, deregistrations)
                : handler;
    }

    @Override
    public List<Decision> applyAll(List<Application<F>> batch) {
        Set<String> gone = deregistrations.among(
                batch.stream().map(GuardedHandler::companyOf).distinct().toList());
        if (gone.isEmpty()) {
            return inner().applyAll(batch);
        }
        List<Application<F>> others =
                batch.stream().filter(each -> !gone.contains(companyOf(each))).toList();
        Iterator<Decision> decided = (others.isEmpty() ? List.<Decision>of() : inner().applyAll(others)).iterator();
        return batch.stream()
                .map(each -> gone.contains(companyOf(each))
                        ? new Decision.Refused(deregistrations.reason())
                        : decided.next())
                .toList();
    }

    private static String companyOf(Application<?> application) {
        return ((AboutCompany) application.form()).creditCode();
    }
}
