package cn.onething.socialsecurity.relocation;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.department.history.Reversal;
import cn.onething.department.history.Ruling;
import cn.onething.department.history.Worksheet;
import cn.onething.socialsecurity.employer.EmployerAccount;
import cn.onething.socialsecurity.employer.EmployerAccounts;
import java.util.List;
import org.springframework.stereotype.Component;

/** 社会保险登记变更（迁移）: the account goes over to the office of the new address, with everyone insured. */
@Component
public final class InsuranceMove implements ItemHandler<InsuranceMoveForm> {
    private final EmployerAccounts accounts;

    public InsuranceMove(EmployerAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String service() {
        return "insurance-move";
    }

    @Override
    public Class<InsuranceMoveForm> formType() {
        return InsuranceMoveForm.class;
    }

    @Override
    public Decision apply(Application<InsuranceMoveForm> application) {
        InsuranceMoveForm form = application.form();
        Worksheet<EmployerAccount> sheet = new Worksheet<>(accounts, List.of(form.creditCode()));
        EmployerAccount account = sheet.find(form.creditCode());
        if (account == null) {
            return EmployerAccounts.unknownEmployer();
        }
        Ruling<EmployerAccount> ruling = account.obstacle()
                .<Ruling<EmployerAccount>>map(Ruling.Denied::new)
                .orElseGet(() -> new Ruling.Allowed<>(account.movedTo(form.newAddress())));
        Decision decision = sheet.enter(application, form.creditCode(), account, ruling);
        sheet.write();
        return decision;
    }

    @Override
    public Undoing.Outcome undo(Undoing undoing) {
        return new Reversal<>(accounts, EmployerAccount.class).undo(undoing);
    }
}
