package cn.onething.tax.arrears;

import java.util.List;

class InMemoryArrearsTests extends ArrearsBehaviour {

    @Override
    Arrears arrears(List<Debt> debts) {
        return new InMemoryArrears(debts);
    }
}
