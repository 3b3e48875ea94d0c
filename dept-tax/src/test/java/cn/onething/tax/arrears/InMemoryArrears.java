package cn.onething.tax.arrears;

import java.util.Collection;

/** Arrears for simulations and tests. */
public record InMemoryArrears(Collection<Debt> debts) implements Arrears {

    @Override
    public boolean areOwedBy(String creditCode) {
        return debts.stream().anyMatch(debt -> debt.creditCode().equals(creditCode) && debt.state() == Debt.State.OPEN);
    }
}
