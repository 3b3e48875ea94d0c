package cn.onething.socialsecurity.registration;

import cn.onething.department.Application;
import cn.onething.department.Decision;
import cn.onething.department.ItemHandler;
import cn.onething.department.Undoing;
import cn.onething.department.form.ChangeKind;
import cn.onething.department.form.CompanyChangeForm;
import cn.onething.department.history.Reversal;
import cn.onething.department.history.Worksheet;
import cn.onething.socialsecurity.employer.EmployerAccount;
import cn.onething.socialsecurity.employer.EmployerAccounts;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 社会保险登记变更: the account takes over the new name, representative or address of a company that has changed. */
@Component
public final class SocialInsuranceChange implements ItemHandler<CompanyChangeForm> {
    /** Scope and capital may be ticked as well, but social insurance does not keep them. */
    private static final Set<ChangeKind> KEPT =
            Set.of(ChangeKind.NAME, ChangeKind.LEGAL_REPRESENTATIVE, ChangeKind.ADDRESS);

    private final EmployerAccounts accounts;

    public SocialInsuranceChange(EmployerAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String service() {
        return "social-insurance-change";
    }

    @Override
    public Class<CompanyChangeForm> formType() {
        return CompanyChangeForm.class;
    }

    @Override
    public Decision apply(Application<CompanyChangeForm> application) {
        return applyAll(List.of(application)).getFirst();
    }

    @Override
    public List<Decision> applyAll(List<Application<CompanyChangeForm>> batch) {
        Worksheet<EmployerAccount> sheet = Worksheet.of(accounts, batch, CompanyChangeForm::creditCode);
        return sheet.decideAll(batch, application -> decide(application, sheet));
    }

    private static Decision decide(Application<CompanyChangeForm> application, Worksheet<EmployerAccount> sheet) {
        CompanyChangeForm form = application.form();
        if (!form.isComplete(KEPT)) {
            return new Decision.NotAccepted(CompanyChangeForm.INCOMPLETE);
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
