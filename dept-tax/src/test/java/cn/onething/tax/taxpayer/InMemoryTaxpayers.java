package cn.onething.tax.taxpayer;

import cn.onething.department.history.InMemoryLedger;
import java.util.Collection;

/** Taxpayers for simulations and tests. */
public final class InMemoryTaxpayers extends InMemoryLedger<Taxpayer> implements Taxpayers {

    public InMemoryTaxpayers(Collection<Taxpayer> taxpayers) {
        super(Taxpayer::creditCode, taxpayers);
    }
}
