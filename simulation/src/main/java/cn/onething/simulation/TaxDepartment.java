package cn.onething.simulation;

import cn.onething.department.ItemHandler;
import cn.onething.tax.arrears.InMemoryArrears;
import cn.onething.tax.change.TaxChange;
import cn.onething.tax.demo.DemoRegisters;
import cn.onething.tax.relocation.BlockingCheck;
import cn.onething.tax.relocation.TaxMove;
import cn.onething.tax.taxpayer.InMemoryTaxpayers;
import cn.onething.tax.taxpayer.Taxpayer;
import java.util.List;
import java.util.Map;

/** The tax authority. */
record TaxDepartment(InMemoryTaxpayers taxpayers) implements Department {
    private static final List<Taxpayer> INITIAL = DemoRegisters.taxpayers(Departments.COMPANIES);
    private static final Map<String, Taxpayer> BY_CODE = Departments.byCode(INITIAL, Taxpayer::creditCode);
    private static final InMemoryArrears ARREARS = new InMemoryArrears(DemoRegisters.debts());

    static TaxDepartment atStart() {
        return new TaxDepartment(new InMemoryTaxpayers(INITIAL));
    }

    @Override
    public List<ItemHandler<?>> handlers() {
        return List.of(
                new TaxChange(taxpayers), new BlockingCheck(taxpayers, ARREARS), new TaxMove(taxpayers, ARREARS));
    }

    @Override
    public List<Book> books() {
        return List.of(Book.of("taxpayers", taxpayers, BY_CODE));
    }

    @Override
    public Department copy() {
        return new TaxDepartment(Departments.filled(new InMemoryTaxpayers(taxpayers.records()), taxpayers));
    }
}
