package cn.onething.socialsecurity.change;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.department.history.Reversal;
import cn.onething.department.history.Worksheet;
import cn.onething.socialsecurity.employer.EmployerAccount;
import cn.onething.socialsecurity.employer.EmployerAccounts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 社会保险登记变更: the employer's account follows the registration. */
@Component
public final class InsuranceChange implements ItemHandler<InsuranceChangeForm> {
    private final EmployerAccounts accounts;

    public InsuranceChange(EmployerAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String service() {
        return "social-insurance-change";
    }

    @Override
    public Class<InsuranceChangeForm> formType() {
        return InsuranceChangeForm.class;
    }

    @Override
    public Decision apply(Application<InsuranceChangeForm> application) {
        return applyAll(List.of(application)).getFirst();
    }

    @Override
    public List<Decision> applyAll(List<Application<InsuranceChangeForm>> batch) {
        Worksheet<EmployerAccount> sheet = new Worksheet<>(
                accounts, batch.stream().map(each -> each.form().creditCode()).toList());
        List<Decision> decisions = new ArrayList<>(batch.size());
        for (Application<InsuranceChangeForm> application : batch) {
            InsuranceChangeForm form = application.form();
            EmployerAccount account = sheet.find(form.creditCode());
            decisions.add(
                    account == null
                            ? EmployerAccounts.unknownEmployer()
                            : sheet.enter(
                                    application, form.creditCode(), account, InsuranceChangeRules.on(account, form)));
        }
        sheet.write();
        return decisions;
    }

    @Override
    public Undoing.Outcome undo(Undoing undoing) {
        return new Reversal<>(accounts, EmployerAccount.class).undo(undoing);
    }
}
