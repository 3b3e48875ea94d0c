package cn.onething.socialsecurity.registration;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.department.history.Reversal;
import cn.onething.department.history.Worksheet;
import cn.onething.events.Reason;
import cn.onething.socialsecurity.employer.EmployerAccount;
import cn.onething.socialsecurity.employer.EmployerAccounts;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** 社会保险登记变更: the account takes over the new name, representative or address of a company that has changed. */
@Component
public final class SocialInsuranceChange implements ItemHandler<SocialInsuranceChangeForm> {
    private final EmployerAccounts accounts;

    public SocialInsuranceChange(EmployerAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String service() {
        return "social-insurance-change";
    }

    @Override
    public Class<SocialInsuranceChangeForm> formType() {
        return SocialInsuranceChangeForm.class;
    }

    @Override
    public Decision apply(Application<SocialInsuranceChangeForm> application) {
        return applyAll(List.of(application)).getFirst();
    }

    @Override
    public List<Decision> applyAll(List<Application<SocialInsuranceChangeForm>> batch) {
        Worksheet<EmployerAccount> sheet = new Worksheet<>(
                accounts, batch.stream().map(each -> each.form().creditCode()).toList());
        List<Decision> decisions = new ArrayList<>(batch.size());
        for (Application<SocialInsuranceChangeForm> application : batch) {
            decisions.add(decide(application, sheet));
        }
        sheet.write();
        return decisions;
    }

    private static Decision decide(
            Application<SocialInsuranceChangeForm> application, Worksheet<EmployerAccount> sheet) {
        SocialInsuranceChangeForm form = application.form();
        if (!form.isComplete()) {
            return new Decision.NotAccepted(
                    new Reason("form-incomplete", "变更事项与填写内容不符", "A ticked change has no value"));
        }
        EmployerAccount account = sheet.find(form.creditCode());
        return account == null
                ? EmployerAccounts.unknownEmployer()
                : sheet.enter(application, form.creditCode(), account, AccountRules.onChange(account, form));
    }

    @Override
    public Undoing.Outcome undo(Undoing undoing) {
        return new Reversal<>(accounts, EmployerAccount.class).undo(undoing);
    }
}
