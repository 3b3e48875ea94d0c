package cn.onething.publicsecurity.seal;

import cn.onething.department.history.InMemoryLedger;
import java.util.Collection;

/** Seals for simulations and tests. */
public final class InMemorySeals extends InMemoryLedger<Seal> implements Seals {
    private int serial = 1_000_000;

    public InMemorySeals(Collection<Seal> seals) {
        super(Seal::creditCode, seals);
    }

    @Override
    public String nextSerial() {
        return Integer.toString(serial++);
    }
}
