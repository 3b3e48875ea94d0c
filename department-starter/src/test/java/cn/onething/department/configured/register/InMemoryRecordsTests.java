package cn.onething.department.configured.register;

import cn.onething.department.history.InMemoryLedger;
import cn.onething.department.history.Ledger;
import java.util.List;

class InMemoryRecordsTests extends RecordBehaviour {
    private final Ledger<RegisterRecord> ledger = new InMemoryLedger<>(RegisterRecord::key, List.of(ONE, OTHER));

    @Override
    protected Ledger<RegisterRecord> ledger() {
        return ledger;
    }
}
